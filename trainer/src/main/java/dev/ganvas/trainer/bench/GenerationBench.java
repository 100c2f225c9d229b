package dev.ganvas.trainer.bench;

import ai.djl.ndarray.NDManager;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.ganvas.runtime.Request;
import dev.ganvas.trainer.engine.Mode;
import dev.ganvas.trainer.engine.TorchOps;
import dev.ganvas.trainer.loop.Feed;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Map;

/** Generation with DCGAN at 64 x 64 in colour, 64 base channels, z = 100. */
final class GenerationBench implements AutoCloseable {
  private static final int BATCH = 64;
  private static final int LATENT = 100;

  private final Untrained dcgan;

  /** Exports its network into {@code directory}. */
  GenerationBench(Path directory) throws IOException {
    this.dcgan = Untrained.of("dcgan", 64, directory);
  }

  /** Multiply-adds of one image, times two, in units of 10^9. */
  double gigaflops() {
    return dcgan.gigaflops();
  }

  /** Images a second of batches of 64: the runtime against PyTorch with the same graph. */
  Duel throughput(Pace pace) throws IOException {
    return Duel.of(
        pace, () -> pace.rate(BATCH, () -> dcgan.draw(BATCH)), () -> pace.rate(BATCH, this::eager));
  }

  /**
   * Pictures a second, one at a time: a call that ends in PNG bytes against a bare run of the same
   * graph into a buffer.
   */
  Duel single(Pace pace) throws IOException {
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    String file = dcgan.bundle().resolve("generator.onnx").toString();
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions();
        OrtSession session = environment.createSession(file, options);
        OnnxTensor latent =
            OnnxTensor.createTensor(
                environment, FloatBuffer.allocate(LATENT), new long[] {1, LATENT})) {
      Request one = Request.of(1);
      return Duel.of(
          pace,
          () -> pace.rate(1, () -> dcgan.generator().generate(one).get(0).png()),
          () -> pace.rate(1, () -> bare(session, latent)));
    } catch (OrtException e) {
      throw new IOException("the bare run failed", e);
    }
  }

  private static void bare(OrtSession session, OnnxTensor latent) throws IOException {
    try {
      session.run(Map.of(Feed.LATENT, latent)).close();
    } catch (OrtException e) {
      throw new IOException("the bare run failed", e);
    }
  }

  private void eager() {
    try (NDManager scope = NDManager.newBaseManager(ai.djl.Device.cpu(), "PyTorch")) {
      var latents = scope.zeros(new ai.djl.ndarray.types.Shape(BATCH, LATENT));
      TorchOps.forgetting(
          () -> dcgan.learned().network().forward(Map.of(Feed.LATENT, latents), Mode.INFERENCE));
    }
  }

  @Override
  public void close() {
    dcgan.close();
  }
}
