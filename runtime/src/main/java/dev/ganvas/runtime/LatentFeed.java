package dev.ganvas.runtime;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import dev.ganvas.models.card.Latent;
import dev.ganvas.models.random.SeedStream;
import java.nio.FloatBuffer;

/** Latents, float {@code [N, dim]}: each a pure function of its picture's seed (docs/seeds.md). */
final class LatentFeed implements Feed {
  /** The stream of a seed that draws its latent. */
  private static final long STREAM = 0;

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
    for (int i = 0; i < batch.size(); i++) {
      draw(latent.distribution(), batch.seed() + i, row);
      buffer.put(row);
    }
    return Native.tensor(buffer.flip(), batch.size(), row.length);
  }

  /** Fills {@code row} with the latent of a seed. */
  static void draw(Latent.Distribution distribution, long seed, float[] row) {
    SeedStream stream = SeedStream.of(seed, STREAM);
    if (distribution == Latent.Distribution.NORMAL) {
      stream.fillNormal(row);
      return;
    }
    for (int k = 0; k < row.length; k++) {
      row[k] = (float) (2 * stream.nextDouble() - 1);
    }
  }
}
