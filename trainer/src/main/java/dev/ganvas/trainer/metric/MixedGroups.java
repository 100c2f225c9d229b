package dev.ganvas.trainer.metric;

import dev.ganvas.models.Check;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How much of a picture a group of layers changes that takes the styles of another one, and whether
 * that is what it shows or its tone: coarse layers are to change the one, fine ones the other
 * (Karras et al. 2019, figure 3).
 *
 * @param plain pixels [N, C * H * W] without a mix
 * @param whole the same with all styles of the other one
 * @param mixed the same with those of one group
 * @param shape [C, H, W] of one picture
 */
public record MixedGroups(
    Points plain, Points whole, Map<String, Points> mixed, List<Integer> shape) implements Metric {
  private static final int BLOCK = 4;

  public MixedGroups {
    mixed = Collections.unmodifiableMap(new LinkedHashMap<>(mixed));
    shape = List.copyOf(shape);
    Check.that(
        shape.get(1) % BLOCK == 0 && shape.get(2) % BLOCK == 0,
        "pictures of %d x %d pixels do not part into blocks of %d",
        shape.get(2),
        shape.get(1),
        BLOCK);
  }

  @Override
  public String name() {
    return "what mixed groups change";
  }

  @Override
  public Map<String, Double> of(Samples samples) {
    Map<String, Double> figures = new LinkedHashMap<>();
    mixed.forEach((group, pictures) -> figures.putAll(figures(group, pictures)));
    return figures;
  }

  @Override
  public Map<String, Double> floor(Samples samples) {
    Map<String, Double> figures = new LinkedHashMap<>();
    mixed.keySet().forEach(group -> figures.putAll(figures(group, whole)));
    return figures;
  }

  private Map<String, Double> figures(String group, Points pictures) {
    double all = 0;
    double low = 0;
    double structure = 0;
    for (int picture = 0; picture < plain.count(); picture++) {
      float[] before = plain.part(picture, 1).values();
      float[] after = pictures.part(picture, 1).values();
      float[] change = change(before, after);
      all += square(change);
      low += square(Structure.blocks(change, shape.get(2), BLOCK));
      structure +=
          square(change(Structure.of(before, shape, BLOCK), Structure.of(after, shape, BLOCK)));
    }
    String suffix = "_" + group + "_" + Counts.text(plain.count());
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("mix_change" + suffix, Math.sqrt(all / plain.count()));
    figures.put("mix_low" + suffix, Math.sqrt(low / plain.count()));
    figures.put("mix_low_share" + suffix, all > 0 ? low / all : 0);
    figures.put("mix_structure" + suffix, Math.sqrt(structure / plain.count()));
    return figures;
  }

  private static float[] change(float[] before, float[] after) {
    float[] change = new float[before.length];
    for (int i = 0; i < change.length; i++) {
      change[i] = after[i] - before[i];
    }
    return change;
  }

  /** The mean square. */
  private static double square(float[] values) {
    double sum = 0;
    for (float value : values) {
      sum += (double) value * value;
    }
    return sum / values.length;
  }

  @Override
  public Better better() {
    return Better.NEITHER;
  }

  @Override
  public String protocol() {
    return "Pictures of pairs of seeds, the first with the styles of the second in one group of"
        + " layers, its noise and label kept. mix_change: root mean square difference of the pixels,"
        + " in [-1, 1], from the first alone. mix_low: the same of means over 4 x 4 pixels."
        + " mix_low_share: the share of the squared difference that these keep."
        + " mix_structure: root mean square difference of the luminance of these 4 x 4 pixels, each"
        + " picture's brought to mean 0 and deviation 1: 0 where brightness, contrast or tint alone"
        + " change, 1.4 between pictures that have nothing in common."
        + " Floor: all styles of the second.";
  }
}
