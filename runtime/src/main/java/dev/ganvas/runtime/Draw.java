package dev.ganvas.runtime;

import java.util.List;

/**
 * A sample as one model understands it.
 *
 * @param label its index, or {@link #NONE} for a model without labels
 * @param codes the values of the model's codes, as {@link Codes#resolve} gives them
 */
record Draw(Sample sample, int label, List<Number> codes) {
  static final int NONE = -1;
}
