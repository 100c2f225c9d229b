package dev.ganvas.runtime;

import dev.ganvas.models.Check;
import dev.ganvas.models.card.Direction;
import dev.ganvas.models.card.ModelCard;
import dev.ganvas.models.card.Style;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * A w for each layer of one model: the styles of a picture, to be kept, averaged, interpolated and
 * mixed (the space W+ of Abdal et al. 2019). Immutable.
 */
public final class StyleCode {
  /** More than any card allows. */
  static final int MOST = 64 * 4096;

  private static final double MOST_BEYOND = 10;

  /** Far beyond what any mapping network says, and far below what overflows in a synthesis. */
  private static final float LARGEST = 1e6f;

  private final String sha256;
  private final int layers;
  private final float[] values;

  /** Takes {@code values}, [layers, dim], over. */
  StyleCode(String sha256, int layers, float[] values) {
    Check.that(
        sha256 != null && sha256.matches("[0-9a-f]{64}"),
        "sha256 of styles is %s; allowed are 64 lower-case hexadecimal digits",
        Check.quoted(sha256));
    Check.within("the layers of styles", layers, 1, Look.MOST);
    Check.within("the number of values of styles", values.length, layers, MOST);
    Check.that(
        values.length % layers == 0,
        "styles have %d values, which %d layers cannot share",
        values.length,
        layers);
    for (float value : values) {
      Check.that(
          Math.abs(value) <= LARGEST,
          "styles have %s; allowed are numbers from -%s to %s",
          value,
          LARGEST,
          LARGEST);
    }
    this.sha256 = sha256;
    this.layers = layers;
    this.values = values;
  }

  /**
   * The styles of a model in numbers.
   *
   * @param values {@code [layers, dim]} of the card, each from -1e6 to 1e6; copied
   * @throws IllegalArgumentException if they are not, or the model has no styles
   */
  public static StyleCode of(ModelCard card, float[] values) {
    Style style = card.inputs().style();
    Check.that(style != null, "styles are for models that have some; %s has none", card.id());
    int size = style.layers() * style.dim();
    Check.within("the number of values of styles", values.length, size, size);
    return new StyleCode(card.sha256(), style.layers(), values.clone());
  }

  /**
   * The mean of several.
   *
   * @throws IllegalArgumentException if there are none, or they are of different models
   */
  public static StyleCode average(List<StyleCode> codes) {
    Check.that(!codes.isEmpty(), "the average of no styles is nothing");
    StyleCode first = codes.get(0);
    codes.forEach(first::checkSame);
    float[] mean = new float[first.values.length];
    for (int k = 0; k < mean.length; k++) {
      int place = k;
      double sum = codes.stream().mapToDouble(code -> code.values[place]).sum();
      mean[k] = (float) (sum / codes.size());
    }
    return new StyleCode(first.sha256, first.layers, mean);
  }

  /**
   * What lies on the line to another one.
   *
   * @param amount 0 is this one, 1 the other; beyond, from -10 to 10, is further along
   * @throws IllegalArgumentException if amount is outside, or the other is of another model
   */
  public StyleCode towards(StyleCode other, double amount) {
    checkSame(other);
    Check.within("amount", amount, -MOST_BEYOND, MOST_BEYOND);
    float[] between = new float[values.length];
    for (int k = 0; k < between.length; k++) {
      between[k] = Interpolation.between(values[k], other.values[k], amount);
    }
    return new StyleCode(sha256, layers, between);
  }

  /**
   * With some layers of another one; they are counted from 0.
   *
   * @throws IllegalArgumentException if there is no such layer, or the other is of another model
   */
  public StyleCode mix(StyleCode other, List<Integer> taken) {
    checkSame(other);
    float[] mixed = values.clone();
    for (int layer : taken) {
      Check.within("layer", layer, 0, layers - 1);
      System.arraycopy(other.values, layer * dim(), mixed, layer * dim(), dim());
    }
    return new StyleCode(sha256, layers, mixed);
  }

  /**
   * What lies along a direction, which need not be on a card.
   *
   * @param amount in deviations of the styles, from -10 to 10
   * @throws IllegalArgumentException if amount is outside, or the direction has other layers or
   *     numbers than these styles
   */
  public StyleCode along(Direction direction, double amount) {
    Direction.check(direction.name(), amount);
    Check.within("the numbers of a direction", direction.vector().size(), dim(), dim());
    direction.layers().forEach(layer -> Check.within("layer", layer, 0, layers - 1));
    float[] moved = values.clone();
    Styles.add(direction, amount, moved);
    return new StyleCode(sha256, layers, moved);
  }

  /** Of the bundle whose styles these are. */
  public String sha256() {
    return sha256;
  }

  public int layers() {
    return layers;
  }

  /** How many numbers each layer reads. */
  public int dim() {
    return values.length / layers;
  }

  /** A copy of all, {@code [layers, dim]}. */
  public float[] values() {
    return values.clone();
  }

  /**
   * Checks that a model can use them.
   *
   * @throws IllegalArgumentException if they are those of another model
   */
  void check(String id, String expected, Style style) {
    Check.that(
        sha256.equals(expected),
        "these styles are of another model (sha256 %s...) than %s (%s...)",
        sha256.substring(0, 8),
        id,
        expected.substring(0, 8));
    Check.within("the layers of styles", layers, style.layers(), style.layers());
    Check.within("the numbers of a style", dim(), style.dim(), style.dim());
  }

  private void checkSame(StyleCode other) {
    Check.that(
        sha256.equals(other.sha256) && values.length == other.values.length,
        "styles of two models (sha256 %s... and %s...) cannot be combined",
        sha256.substring(0, 8),
        other.sha256.substring(0, 8));
  }

  /** Writes them as a small JSON file. */
  public void save(Path file) throws IOException {
    Files.writeString(file, StyleJson.write(this).toPrettyString() + "\n");
  }

  /**
   * Reads what {@link #save} wrote.
   *
   * @throws IllegalArgumentException naming the file, if it holds no styles
   */
  public static StyleCode read(Path file) throws IOException {
    Check.that(!Files.isDirectory(file), "%s is a directory and no file of styles", file);
    return StyleJson.read(file);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof StyleCode code
        && sha256.equals(code.sha256)
        && layers == code.layers
        && Arrays.equals(values, code.values);
  }

  @Override
  public int hashCode() {
    return 31 * sha256.hashCode() + Arrays.hashCode(values);
  }

  /** For people. */
  @Override
  public String toString() {
    return "styles of %d layers (sha256 %s...)".formatted(layers, sha256.substring(0, 8));
  }
}
