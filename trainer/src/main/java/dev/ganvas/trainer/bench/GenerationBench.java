package dev.ganvas.trainer.bench;

import ai.djl.ndarray.NDManager;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.ganvas.models.graph.Summary;
import dev.ganvas.runtime.Generator;
import dev.ganvas.runtime.Request;
import dev.ganvas.trainer.data.ImaginedData;
import dev.ganvas.trainer.engine.Mode;
import dev.ganvas.trainer.engine.TorchOps;
import dev.ganvas.trainer.export.Export;
import dev.ganvas.trainer.loop.Feed;
import dev.ganvas.trainer.recipe.Recipes;
import dev.ganvas.trainer.recipe.Settings;
import dev.ganvas.trainer.run.Learned;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Generation with DCGAN at 64 x 64 in colour, 64 base channels, z = 100. */
final class GenerationBench implements AutoCloseable {
  private static final int BATCH = 64;
  private static final int LATENT = 100;

  private final Learned learned;
  private final Path bundle;
  private final Generator generator;

  /** Exports an untrained network into {@code directory}: speed does not depend on weights. */
  GenerationBench(Path directory) throws IOException {
    this.learned =
        Learned.nothing(
            Settings.change(Recipes.named("dcgan"), Map.of("architecture.width", "64")),
            new ImaginedData(List.of(3, 64, 64)));
    this.bundle = directory.resolve("bench-dcgan-64");
    Export.write(learned, bundle);
    this.generator = Generator.open(bundle);
  }

  /** Multiply-adds of one image, times two, in units of 10^9. */
  double gigaflops() {
    return Summary.of(learned.generator()).flops() * 1e-9;
  }

  /** Images a second of batches of 64: the runtime against PyTorch with the same graph. */
  Duel throughput(int rounds, double seconds) throws IOException {
    return Duel.of(
        rounds,
        () -> Duel.rate(seconds, BATCH, () -> generator.tensors(Request.of(BATCH))),
        () -> Duel.rate(seconds, BATCH, this::eager));
  }

  /**
   * Pictures a second, one at a time: a call that ends in PNG bytes against a bare run of the same
   * graph into a buffer.
   */
  Duel single(int rounds, double seconds) throws IOException {
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    String file = bundle.resolve("generator.onnx").toString();
    try (OrtSession session = environment.createSession(file, new OrtSession.SessionOptions());
        OnnxTensor latent =
            OnnxTensor.createTensor(
                environment, FloatBuffer.allocate(LATENT), new long[] {1, LATENT})) {
      Request one = Request.of(1);
      return Duel.of(
          rounds,
          () -> Duel.rate(seconds, 1, () -> generator.generate(one).get(0).png()),
          () -> Duel.rate(seconds, 1, () -> bare(session, latent)));
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
          () -> learned.network().forward(Map.of(Feed.LATENT, latents), Mode.INFERENCE));
    }
  }

  @Override
  public void close() {
    generator.close();
    learned.close();
  }
}
