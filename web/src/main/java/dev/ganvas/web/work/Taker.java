package dev.ganvas.web.work;

/**
 * Is told what becomes of a work, by the thread that runs its model: whatever takes long belongs to
 * another thread. After {@link #ended} nothing more is told.
 */
public interface Taker {
  /** The first sample is about to be computed. */
  default void begun() {}

  /** Some samples are computed. Answers come in the order of the samples. */
  void take(Answer answer);

  /**
   * Nothing more will come.
   *
   * @param failure why not everything was made; null if it was
   */
  void ended(RuntimeException failure);
}
