package dev.ganvas.runtime;

import dev.ganvas.models.Check;
import dev.ganvas.models.card.Direction;
import dev.ganvas.models.card.Inputs;
import dev.ganvas.models.card.ModelCard;
import dev.ganvas.models.card.Noise;
import dev.ganvas.models.card.Style;
import dev.ganvas.models.random.SeedStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The styles of one model: what its layers read, given what the mapping network says. */
final class Styles {
  private final ModelCard card;
  private final Inputs inputs;

  Styles(ModelCard card) {
    this.card = card;
    this.inputs = card.inputs();
  }

  /** Whether the model has styles. */
  boolean there() {
    return inputs.style() != null;
  }

  /**
   * Checks what a sample asks of them.
   *
   * @throws IllegalArgumentException if this model cannot do it
   */
  void check(Look look) {
    if (!there() && look.equals(Look.PLAIN)) {
      return;
    }
    Style style = card.style("styles, psi, cutoff, mix, directions and noise");
    look.styles().ifPresent(styles -> styles.check(card.id(), card.sha256(), style));
    look.cutoff().ifPresent(cutoff -> Check.within("cutoff", cutoff, 0, style.layers()));
    look.mixes().forEach(mix -> style.layers(mix.layers()));
    look.directions().keySet().forEach(style::direction);
    Check.that(
        !inputs.noise().isEmpty() || look.noise().equals(NoiseChoice.OWN),
        "noise is given, but the layers of %s take none",
        card.id());
    style.layers(List.copyOf(look.noise().groups().keySet()));
  }

  /** The look with the card's psi where none is asked for. */
  Look stated(Look look) {
    return there() && look.psi().isEmpty() ? look.psi(inputs.psi().standard()) : look;
  }

  /** How many numbers all layers of one picture read. */
  int size() {
    return inputs.style().layers() * inputs.style().dim();
  }

  /** Styles in numbers as something to keep. */
  StyleCode code(float[] values) {
    return StyleCode.of(card, values);
  }

  /**
   * The styles of a sample, {@code [layers * dim]}.
   *
   * @param found what the mapping network says of it, and then of the source of each of its mixes;
   *     of those that bring styles with them, nothing
   */
  float[] of(Draw draw, List<float[]> found) {
    Style style = inputs.style();
    Look look = stated(draw.sample().look());
    float[] styles = own(look, draw, found.get(0));
    for (int m = 0; m < look.mixes().size(); m++) {
      mix(look.mixes().get(m), own(look, draw.mixed().get(m), found.get(m + 1)), styles);
    }
    look.directions().forEach((name, amount) -> add(style.direction(name), amount, styles));
    return styles;
  }

  /** What a draw brings along, or else the truncated w of its latent at each layer. */
  private float[] own(Look look, Draw draw, float[] w) {
    Optional<StyleCode> given = draw.sample().look().styles();
    if (given.isPresent()) {
      return given.get().values();
    }
    float[] styles = new float[size()];
    for (int layer = 0; layer < inputs.style().layers(); layer++) {
      float[] truncated = truncated(look, layer, draw.label(), w);
      System.arraycopy(truncated, 0, styles, layer * w.length, w.length);
    }
    return styles;
  }

  private void mix(Mix mix, float[] source, float[] styles) {
    int dim = inputs.style().dim();
    for (int layer : inputs.style().layers(mix.layers())) {
      for (int k = layer * dim; k < (layer + 1) * dim; k++) {
        styles[k] = Interpolation.between(styles[k], source[k], mix.amount());
      }
    }
  }

  /** Goes along a direction in place; {@code styles} are {@code [layers * dim]}. */
  static void add(Direction direction, double amount, float[] styles) {
    int dim = direction.vector().size();
    for (int layer : direction.layers()) {
      for (int k = 0; k < dim; k++) {
        double moved = styles[layer * dim + k] + amount * direction.vector().get(k);
        styles[layer * dim + k] = (float) moved;
      }
    }
  }

  /** {@code mean + psi (w - mean)}, in double precision and rounded once. */
  private float[] truncated(Look look, int layer, int label, float[] w) {
    double psi = look.psi().getAsDouble();
    if (psi == 1 || layer >= look.cutoff().orElse(inputs.style().layers())) {
      return w;
    }
    List<List<Float>> means = inputs.psi().mean();
    List<Float> mean = means.get(means.size() == 1 ? 0 : label);
    float[] truncated = new float[w.length];
    for (int k = 0; k < w.length; k++) {
      truncated[k] = (float) (mean.get(k) + psi * ((double) w[k] - mean.get(k)));
    }
    return truncated;
  }

  /** Fills {@code row} with the noise of a layer: a seed's own normal numbers, scaled. */
  void noise(Sample sample, int layer, float[] row) {
    NoiseChoice choice = sample.look().noise();
    double scale = choice.scale();
    for (var group : choice.groups().entrySet()) {
      boolean member = inputs.style().layers(List.of(group.getKey())).contains(layer);
      scale *= member ? group.getValue() : 1;
    }
    OptionalLong seed = choice.seed().isPresent() ? choice.seed() : sample.seed();
    if (scale == 0 || seed.isEmpty()) {
      Arrays.fill(row, 0);
      return;
    }
    SeedStream.of(seed.getAsLong(), Noise.FIRST_STREAM + layer).fillNormal(row);
    for (int k = 0; scale != 1 && k < row.length; k++) {
      row[k] = (float) (scale * row[k]);
    }
  }
}
