package dev.ganvas.trainer.metric;

import dev.ganvas.models.Check;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How much of a picture a group of layers changes that takes the styles of another one, and on what
 * scale: coarse layers are to change more, and larger things, than fine ones (Karras et al. 2019,
 * figure 3).
 *
 * @param plain pixels [N, C * H * W] without a mix
 * @param whole the same with all styles of the other one
 * @param mixed the same with those of one group
 * @param width in pixels
 */
public record MixedGroups(Points plain, Points whole, Map<String, Points> mixed, int width)
    implements Metric {
  private static final int BLOCK = 4;

  public MixedGroups {
    mixed = Collections.unmodifiableMap(new LinkedHashMap<>(mixed));
    Check.that(
        width % BLOCK == 0 && plain.dim() % (width * BLOCK) == 0,
        "pictures %d pixels wide do not part into blocks of %d",
        width,
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
    for (int picture = 0; picture < plain.count(); picture++) {
      float[] change = change(pictures, picture);
      all += square(change) / change.length;
      float[] blocks = blocks(change);
      low += square(blocks) / blocks.length;
    }
    String suffix = "_" + group + "_" + Counts.text(plain.count());
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("mix_change" + suffix, Math.sqrt(all / plain.count()));
    figures.put("mix_low" + suffix, Math.sqrt(low / plain.count()));
    figures.put("mix_low_share" + suffix, all > 0 ? low / all : 0);
    return figures;
  }

  private float[] change(Points pictures, int picture) {
    int size = plain.dim();
    float[] change = new float[size];
    for (int i = 0; i < size; i++) {
      int at = picture * size + i;
      change[i] = pictures.values()[at] - plain.values()[at];
    }
    return change;
  }

  /** The mean of each square of pixels; channels lie under each other like one tall picture. */
  private float[] blocks(float[] change) {
    int across = width / BLOCK;
    float[] means = new float[change.length / (BLOCK * BLOCK)];
    for (int i = 0; i < change.length; i++) {
      int row = i / width / BLOCK;
      int column = i % width / BLOCK;
      means[row * across + column] += change[i] / (BLOCK * BLOCK);
    }
    return means;
  }

  private static double square(float[] values) {
    double sum = 0;
    for (float value : values) {
      sum += (double) value * value;
    }
    return sum;
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
        + " Floor: all styles of the second.";
  }
}
