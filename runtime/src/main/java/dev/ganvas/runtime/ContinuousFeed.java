package dev.ganvas.runtime;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import java.nio.FloatBuffer;

/** The values of a continuous code, float {@code [N, 1]}. */
final class ContinuousFeed implements Feed {
  private final String tensor;
  private final int position;
  private final FloatBuffer values;

  /**
   * @param position of the code on the card
   */
  ContinuousFeed(String tensor, int position, int capacity) {
    this.tensor = tensor;
    this.position = position;
    this.values = Native.floats(capacity);
  }

  @Override
  public String tensor() {
    return tensor;
  }

  @Override
  public OnnxTensor fill(Batch batch) throws OrtException {
    values.clear();
    for (Draw draw : batch.draws()) {
      values.put(draw.codes().get(position).floatValue());
    }
    return Native.tensor(values.flip(), batch.size(), 1);
  }
}
