package dev.ganvas.runtime;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import java.nio.LongBuffer;

/** The choices of a categorical code, int64 indices {@code [N]}. */
final class CategoricalFeed implements Feed {
  private final String tensor;
  private final int position;
  private final LongBuffer indices;

  /**
   * @param position of the code on the card
   */
  CategoricalFeed(String tensor, int position, int capacity) {
    this.tensor = tensor;
    this.position = position;
    this.indices = Native.longs(capacity);
  }

  @Override
  public String tensor() {
    return tensor;
  }

  @Override
  public OnnxTensor fill(Batch batch) throws OrtException {
    indices.clear();
    for (Draw draw : batch.draws()) {
      indices.put(draw.codes().get(position).longValue());
    }
    return Native.tensor(indices.flip(), batch.size());
  }
}
