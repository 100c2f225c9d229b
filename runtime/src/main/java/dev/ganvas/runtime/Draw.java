package dev.ganvas.runtime;

import java.nio.FloatBuffer;
import java.util.List;

/**
 * A sample as one model understands it.
 *
 * @param label its index, or {@link #NONE} for a model without labels
 * @param mixed the sources of its mixes, in their order
 * @param styles what its layers read, or null until that is known
 * @param codes the values of the model's codes, as {@link Codes#resolve} gives them
 */
record Draw(Sample sample, int label, List<Number> codes, List<Draw> mixed, FloatBuffer styles) {
  static final int NONE = -1;

  /** For a model without styles. */
  Draw(Sample sample, int label, List<Number> codes) {
    this(sample, label, codes, List.of(), null);
  }

  Draw with(float[] found) {
    return new Draw(sample, label, codes, mixed, FloatBuffer.wrap(found));
  }
}
