package dev.ganvas.trainer.metric;

import dev.ganvas.models.Check;
import java.util.Arrays;

/**
 * Samples with all that metrics look at.
 *
 * @param pixels [N, C * H * W] in [-1, 1], or the coordinates of points
 * @param features [N, dim] by the judge; the pixels themselves where there is no judge
 * @param labels one class a sample, the one that was asked for or that the data name
 * @param seen one class a sample, the one that the judge sees
 */
public record Gallery(Points pixels, Points features, Labels labels, Labels seen) {
  /** One class for each sample, by its number. */
  public static final class Labels {
    private final int[] classes;

    /** Copies {@code classes}. */
    public Labels(int... classes) {
      this.classes = classes.clone();
    }

    /** The class of one sample. */
    public int of(int sample) {
      return classes[sample];
    }

    /** How many there are. */
    public int count() {
      return classes.length;
    }

    Labels part(int from, int count) {
      return new Labels(Arrays.copyOfRange(classes, from, from + count));
    }
  }

  public Gallery {
    Check.that(
        pixels.count() == features.count()
            && (labels.count() == 0 || labels.count() == pixels.count())
            && (seen.count() == 0 || seen.count() == pixels.count()),
        "%d samples have %d features, %d labels and %d verdicts",
        pixels.count(),
        features.count(),
        labels.count(),
        seen.count());
  }

  /** Points or pictures of which nothing more is known. */
  public static Gallery of(Points pixels) {
    return new Gallery(pixels, pixels, new Labels(), new Labels());
  }

  /** How many samples there are. */
  public int count() {
    return pixels.count();
  }

  /** The first so many of them. */
  public Gallery first(int count) {
    return new Gallery(
        pixels.first(count),
        features.first(count),
        labels.count() == 0 ? labels : labels.part(0, count),
        seen.count() == 0 ? seen : seen.part(0, count));
  }
}
