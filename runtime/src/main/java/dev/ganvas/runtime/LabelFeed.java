package dev.ganvas.runtime;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import dev.ganvas.models.card.Label;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;

/** Labels: int64 indices {@code [N]}, or float {@code [N, classes]} with a 1 at the class. */
final class LabelFeed implements Feed {
  private final Label label;
  private final Labels labels;
  private final LongBuffer indices;
  private final FloatBuffer oneHot;

  LabelFeed(Label label, int capacity) {
    this.label = label;
    this.labels = Labels.of(label);
    boolean index = label.encoding() == Label.Encoding.INDEX;
    this.indices = index ? Native.longs(capacity) : null;
    this.oneHot = index ? null : Native.floats((long) capacity * labels.count());
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
    for (int i = 0; i < batch.size(); i++) {
      indices.put(labels.of(batch, i));
    }
    return Native.tensor(indices.flip(), batch.size());
  }

  private OnnxTensor fillOneHot(Batch batch) throws OrtException {
    oneHot.clear();
    for (int i = 0; i < batch.size(); i++) {
      int hot = labels.of(batch, i);
      for (int k = 0; k < labels.count(); k++) {
        oneHot.put(k == hot ? 1 : 0);
      }
    }
    return Native.tensor(oneHot.flip(), batch.size(), labels.count());
  }
}
