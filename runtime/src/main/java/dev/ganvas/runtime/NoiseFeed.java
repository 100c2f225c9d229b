package dev.ganvas.runtime;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import dev.ganvas.models.card.Noise;
import java.nio.FloatBuffer;

/** The noise of one layer, float {@code [N, 1, height, width]}. */
final class NoiseFeed implements Feed {
  private final Styles styles;
  private final int layer;
  private final Noise noise;
  private final FloatBuffer buffer;
  private final float[] row;

  NoiseFeed(Styles styles, int layer, Noise noise, int capacity) {
    this.styles = styles;
    this.layer = layer;
    this.noise = noise;
    this.row = new float[noise.height() * noise.width()];
    this.buffer = Native.floats((long) capacity * row.length);
  }

  @Override
  public String tensor() {
    return noise.tensor();
  }

  @Override
  public OnnxTensor fill(Batch batch) throws OrtException {
    buffer.clear();
    for (Draw draw : batch.draws()) {
      styles.noise(draw.sample(), layer, row);
      buffer.put(row);
    }
    return Native.tensor(buffer.flip(), batch.size(), 1, noise.height(), noise.width());
  }
}
