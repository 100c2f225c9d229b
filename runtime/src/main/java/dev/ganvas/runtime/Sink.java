package dev.ganvas.runtime;

/** Takes the answers of a run; it must copy what it keeps, since the array is used again. */
interface Sink {
  /**
   * @param values {@code [batch.size(), ...]} from the start of the array, which may be longer
   */
  void take(Batch batch, float[] values);
}
