package dev.ganvas.runtime;

import dev.ganvas.models.Check;
import dev.ganvas.models.card.Inputs;
import dev.ganvas.models.card.Noise;
import dev.ganvas.models.card.Style;
import dev.ganvas.models.random.SeedStream;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;

/** The styles of one model: what its layers read, given what the mapping network says. */
final class Styles {
  private final Inputs inputs;
  private final String id;

  Styles(String id, Inputs inputs) {
    this.id = id;
    this.inputs = inputs;
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
    if (!there()) {
      Check.that(
          look.equals(Look.PLAIN),
          "psi, cutoff, mix and noise are for models with styles; %s has none",
          id);
      return;
    }
    int layers = inputs.style().layers();
    look.cutoff().ifPresent(cutoff -> Check.within("cutoff", cutoff, 0, layers));
    look.mixes().forEach(mix -> inputs.style().layers(mix.layers()));
    Check.that(
        !inputs.noise().isEmpty() || look.noise().equals(NoiseChoice.OWN),
        "noise is given, but the layers of %s take none",
        id);
    inputs.style().layers(List.copyOf(look.noise().groups().keySet()));
  }

  /** The look with the card's psi where none is asked for. */
  Look stated(Look look) {
    return there() && look.psi().isEmpty() ? look.psi(inputs.psi().standard()) : look;
  }

  /**
   * The styles of a sample, {@code [layers * dim]}.
   *
   * @param found what the mapping network says of it, and then of the source of each of its mixes
   */
  float[] of(Draw draw, List<float[]> found) {
    Style style = inputs.style();
    float[] styles = new float[style.layers() * style.dim()];
    Look look = stated(draw.sample().look());
    for (int layer = 0; layer < style.layers(); layer++) {
      put(styles, layer, truncated(look, layer, draw.label(), found.get(0)));
    }
    for (int m = 0; m < look.mixes().size(); m++) {
      for (int layer : style.layers(look.mixes().get(m).layers())) {
        int label = draw.mixed().get(m).label();
        put(styles, layer, truncated(look, layer, label, found.get(m + 1)));
      }
    }
    return styles;
  }

  private void put(float[] styles, int layer, float[] w) {
    System.arraycopy(w, 0, styles, layer * w.length, w.length);
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
