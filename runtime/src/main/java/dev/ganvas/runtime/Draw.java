package dev.ganvas.runtime;

/**
 * A sample as one model understands it.
 *
 * @param label its index, or {@link #NONE} for a model without labels
 */
record Draw(Sample sample, int label) {
  static final int NONE = -1;
}
