package dev.ganvas.trainer.bench;

import ai.djl.Device;
import dev.ganvas.exporter.Disk;
import dev.ganvas.trainer.data.Dataset;
import dev.ganvas.trainer.data.Datasets;
import dev.ganvas.trainer.data.Home;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** All measurements, one line each as they come. */
public final class Bench {
  private final Pace pace;
  private final PrintWriter out;

  public Bench(Pace pace, PrintWriter out) {
    this.pace = pace;
    this.out = out;
  }

  /** Measures everything on the CPU. */
  public void run() throws IOException {
    Path directory = Files.createTempDirectory("ganvas-bench");
    try {
      generation(directory);
      styles(directory);
      training(directory);
    } finally {
      Disk.delete(directory);
    }
  }

  private void generation(Path directory) throws IOException {
    double gemm = Gemm.measure(pace);
    say("float matrix product          %8.1f GFLOP/s", gemm);
    try (GenerationBench bench = new GenerationBench(directory)) {
      Duel batch = bench.throughput(pace);
      say("generation, 64 x 64, batch 64 %8.1f images/s", batch.ours());
      say(
          "  against PyTorch in DJL      %8.1f images/s, ratio %.2f",
          batch.theirs(), batch.ratio());
      double rate = batch.ours() * bench.gigaflops();
      say("  work done                   %8.1f GFLOP/s, %.0f %%", rate, 100 * rate / gemm);
      Duel single = bench.single(pace);
      say("one picture, call to PNG      %8.3f ms", 1000 / single.ours());
      say(
          "  against a bare run          %8.3f ms, %.2f times as long",
          1000 / single.theirs(), 1 / single.ratio());
    }
  }

  private void styles(Path directory) throws IOException {
    try (StyleBench bench = new StyleBench(directory)) {
      Duel duel = bench.throughput(pace);
      say("StyleGAN2, 64 x 64, batch 64  %8.1f images/s", duel.ours());
      say(
          "  against DCGAN of %.2f x work %8.1f images/s, ratio %.2f",
          1 / bench.work(), duel.theirs(), duel.ratio());
    }
  }

  private void training(Path directory) throws IOException {
    Dataset data = new Datasets(Home.ofEnvironment()).open("fashion-mnist");
    Optional<PythonPeer> python = PythonPeer.start(directory, data);
    try {
      for (String recipe : List.of("dcgan", "wgan-gp", "stylegan2")) {
        training(recipe, data, python);
      }
    } finally {
      python.ifPresent(PythonPeer::close);
    }
    if (python.isEmpty()) {
      say("  no python3 with torch is at hand to compare with");
    }
  }

  private void training(String recipe, Dataset data, Optional<PythonPeer> python)
      throws IOException {
    try (TrainingBench bench = new TrainingBench(recipe, data, Device.cpu())) {
      Duel.Rate theirs =
          python.isEmpty()
              ? () -> Double.NaN
              : () -> python.get().measure(recipe, bench.batch(), pace.seconds());
      Duel duel = Duel.of(pace, () -> bench.measure(pace), theirs);
      say("training, %-9s 28 x 28   %8.1f images/s", recipe, duel.ours());
      if (python.isPresent()) {
        String version = python.get().version();
        say(
            "  against Python's PyTorch %s %8.1f images/s, ratio %.2f",
            version, duel.theirs(), duel.ratio());
      }
    }
  }

  private void say(String line, Object... figures) {
    out.println(String.format(line, figures));
    out.flush();
  }
}
