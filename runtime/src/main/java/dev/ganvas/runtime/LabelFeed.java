package dev.ganvas.runtime;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import dev.ganvas.models.card.Label;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;

/** Labels: int64 indices {@code [N]}, or float {@code [N, classes]} with a 1 at the class. */
final class LabelFeed implements Feed {
  private final Label label;
  private final int count;
  private final LongBuffer indices;
  private final FloatBuffer oneHot;

  LabelFeed(Label label, int capacity) {
    this.label = label;
    this.count = label.names().size();
    boolean index = label.encoding() == Label.Encoding.INDEX;
    this.indices = index ? Native.longs(capacity) : null;
    this.oneHot = index ? null : Native.floats((long) capacity * count);
  }

  @Override
  public String tensor() {
    return label.tensor();
  }

  @Override
  public OnnxTensor fill(Batch batch) throws OrtException {
    return indices == null ? fillOneHot(batch) : fillIndices(batch);
  }

  private OnnxTensor fillIndices(Batch batch) throws OrtException {
    indices.clear();
    for (Draw draw : batch.draws()) {
      indices.put(draw.label());
    }
    return Native.tensor(indices.flip(), batch.size());
  }

  private OnnxTensor fillOneHot(Batch batch) throws OrtException {
    oneHot.clear();
    for (Draw draw : batch.draws()) {
      for (int k = 0; k < count; k++) {
        oneHot.put(k == draw.label() ? 1 : 0);
      }
    }
    return Native.tensor(oneHot.flip(), batch.size(), count);
  }
}
