package dev.ganvas.trainer.export;

import dev.ganvas.models.card.Categorical;
import dev.ganvas.models.card.Inputs;
import dev.ganvas.models.card.VectorOutput;
import dev.ganvas.runtime.Generator;
import dev.ganvas.runtime.Picture;
import dev.ganvas.runtime.Request;
import dev.ganvas.runtime.Sample;
import dev.ganvas.runtime.image.PictureGrid;
import dev.ganvas.runtime.image.Pixels;
import dev.ganvas.runtime.image.Scatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A bundle's own picture: a grid of images, one column a label or choice, or its points. */
final class Preview {
  private static final int ROWS = 6;
  private static final int COLUMNS = 10;
  private static final int POINTS = 2500;

  private Preview() {}

  static Pixels draw(Generator generator) {
    if (generator.card().output() instanceof VectorOutput points) {
      return Scatter.draw(generator.tensors(Request.of(POINTS)).values(), points.range());
    }
    List<String> kinds = kinds(generator.card().inputs());
    int columns = kinds.isEmpty() ? COLUMNS : Math.min(COLUMNS, kinds.size());
    List<Sample> samples =
        IntStream.range(0, ROWS * columns)
            .mapToObj(i -> kind(Sample.of(i), generator.card().inputs(), i % columns))
            .toList();
    List<Pixels> pictures =
        generator.generate(Request.of(samples)).stream().map(Picture::pixels).toList();
    return PictureGrid.of(pictures, columns);
  }

  /** What each column shows one of: the labels, or else the choices of the first code. */
  private static List<String> kinds(Inputs inputs) {
    return inputs.label() != null
        ? inputs.label().names()
        : choice(inputs).map(Categorical::choices).orElse(List.of());
  }

  private static Optional<Categorical> choice(Inputs inputs) {
    return inputs.codes().stream()
        .filter(Categorical.class::isInstance)
        .map(Categorical.class::cast)
        .findFirst();
  }

  private static Sample kind(Sample sample, Inputs inputs, int column) {
    return inputs.label() != null
        ? sample.label(column)
        : choice(inputs)
            .map(code -> sample.code(code.name(), code.choices().get(column)))
            .orElse(sample);
  }
}
