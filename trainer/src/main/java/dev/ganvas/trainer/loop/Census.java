package dev.ganvas.trainer.loop;

/** Tells the modes of the data apart: the centres of a mixture, or what a judge names. */
@FunctionalInterface
public interface Census {
  /**
   * The mode that each sample belongs to, from 0 on.
   *
   * @param samples [N, ...] as one array
   * @return N numbers, or none if nothing is known of modes
   */
  int[] modes(float[] samples);

  /** For data whose modes nobody knows. */
  static Census unknown() {
    return samples -> new int[0];
  }
}
