package dev.ganvas.runtime;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import dev.ganvas.models.card.Latent;
import java.nio.FloatBuffer;

/** Latents, float {@code [N, dim]}: each a pure function of its picture's sample. */
final class LatentFeed implements Feed {
  private final Latent latent;
  private final FloatBuffer buffer;
  private final float[] row;

  LatentFeed(Latent latent, int capacity) {
    this.latent = latent;
    this.buffer = Native.floats((long) capacity * latent.dim());
    this.row = new float[latent.dim()];
  }

  @Override
  public String tensor() {
    return latent.tensor();
  }

  @Override
  public OnnxTensor fill(Batch batch) throws OrtException {
    buffer.clear();
    for (Draw draw : batch.draws()) {
      draw.sample().start().fill(latent.distribution(), row);
      buffer.put(row);
    }
    return Native.tensor(buffer.flip(), batch.size(), row.length);
  }
}
