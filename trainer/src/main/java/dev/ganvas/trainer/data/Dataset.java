package dev.ganvas.trainer.data;

import java.util.List;

/** What a network learns from: a fixed, indexed set of samples. Safe for use by several threads. */
public interface Dataset {
  /** {@code fashion-mnist}, {@code ring}, or the name of the directory it came from. */
  String name();

  /** Of one sample: pictures are [C, H, W] in [-1, 1], points in the plane are [2]. */
  List<Integer> shape();

  /** The names of the classes; empty when the samples have none. */
  List<String> labels();

  int size();

  /** The class of a sample as an index into {@link #labels()}; 0 when there are none. */
  int label(int index);

  /**
   * Writes one sample, laid out as {@link #shape()}, into {@code target} from {@code offset} on.
   */
  void read(int index, float[] target, int offset);

  /** The sha256 of samples, shape and labels, by which resuming with other data is refused. */
  String hash();

  /** Under which terms the samples may be used, for the card of what was learned from them. */
  String licence();
}
