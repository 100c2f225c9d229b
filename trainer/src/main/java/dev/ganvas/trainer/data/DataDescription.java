package dev.ganvas.trainer.data;

import dev.ganvas.models.Check;
import java.util.List;

/** What is known of a data set without its samples. */
public interface DataDescription {
  /** {@code fashion-mnist}, {@code ring}, or the name of the directory it came from. */
  String name();

  /** Of one sample: pictures are [C, H, W] in [-1, 1], points in the plane are [2]. */
  List<Integer> shape();

  /** How many numbers one sample is. */
  default int floats() {
    return shape().stream().reduce(1, Math::multiplyExact);
  }

  /** The names of the classes; empty when the samples have none. */
  List<String> labels();

  /** How many samples there are. */
  int size();

  /** The sha256 of samples, shape and labels, by which resuming with other data is refused. */
  String hash();

  /** Under which terms the samples may be used, for the card of what was learned from them. */
  String licence();

  /**
   * How many classes there are to tell apart.
   *
   * @throws IllegalArgumentException if there are fewer than two labels
   */
  default int requireLabels() {
    int classes = labels().size();
    Check.that(
        classes >= 2,
        "%s has %s; learning with labels takes two classes or more, each a sub-directory of images",
        name(),
        classes == 0 ? "no labels" : "the one label " + labels().get(0));
    return classes;
  }
}
