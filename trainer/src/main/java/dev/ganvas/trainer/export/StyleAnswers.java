package dev.ganvas.trainer.export;

import dev.ganvas.models.card.ModelCard;
import dev.ganvas.models.card.Style;
import dev.ganvas.runtime.Generator;
import dev.ganvas.runtime.Request;
import dev.ganvas.runtime.Sample;
import dev.ganvas.runtime.StyleCode;
import dev.ganvas.trainer.run.Learned;
import dev.ganvas.trainer.run.LearnedStyles;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** What trainer and runtime answer by a model with styles: both networks together, and each. */
record StyleAnswers(Learned learned, Generator generator) {
  /** At which truncations both together are compared. */
  private static final List<Double> PSIS = List.of(0.5, 1.0);

  List<Parity.Answers> all() {
    return List.of(
        new Parity.Answers("", this::trained, this::exported),
        new Parity.Answers(ModelCard.MAPPING, styles()::mapped, this::mapped),
        new Parity.Answers(
            ModelCard.SYNTHESIS, count -> styles().painted(count, given(count)), this::painted));
  }

  private float[] trained(int count) {
    return Members.joined(PSIS.stream().map(psi -> learned.values(count, psi)).toList());
  }

  private float[] exported(int count) {
    return Members.joined(
        PSIS.stream().map(psi -> generator.tensors(Request.of(count).psi(psi)).values()).toList());
  }

  /** Without truncation each layer reads what the mapping network said. */
  private float[] mapped(int count) {
    return Members.joined(
        generator.styles(Request.of(count).psi(1)).stream()
            .map(code -> Arrays.copyOf(code.values(), code.dim()))
            .toList());
  }

  private float[] painted(int count) {
    float[] given = given(count);
    int each = given.length / count;
    List<Sample> samples =
        IntStream.range(0, count)
            .mapToObj(i -> Sample.of(i).styles(code(given, i * each, (i + 1) * each)))
            .toList();
    return generator.tensors(Request.of(samples)).values();
  }

  private StyleCode code(float[] styles, int from, int to) {
    return StyleCode.of(generator.card(), Arrays.copyOfRange(styles, from, to));
  }

  /** Styles [count, layers, dim] that grow from layer to layer, so that none stands for another. */
  private float[] given(int count) {
    Style style = styles().style();
    float[] w = styles().mapped(count);
    float[] given = new float[count * style.layers() * style.dim()];
    for (int k = 0; k < given.length; k++) {
      int layer = k / style.dim() % style.layers();
      int row = k / style.dim() / style.layers();
      given[k] = w[row * style.dim() + k % style.dim()] * (layer + 1) / style.layers();
    }
    return given;
  }

  private LearnedStyles styles() {
    return learned.styles().orElseThrow();
  }
}
