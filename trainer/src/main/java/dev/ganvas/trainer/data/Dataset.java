package dev.ganvas.trainer.data;

/** What a network learns from: a fixed, indexed set of samples. Safe for use by several threads. */
public interface Dataset extends DataDescription {
  /** The class of a sample as an index into {@link #labels()}; 0 when there are none. */
  int label(int index);

  /**
   * Writes one sample, laid out as {@link #shape()}, into {@code target} from {@code offset} on.
   */
  void read(int index, float[] target, int offset);
}
