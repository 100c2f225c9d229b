package dev.ganvas.trainer.bench;

import dev.ganvas.trainer.data.Dataset;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Python's PyTorch with the same networks and data, in a process of its own that waits its turn.
 */
final class PythonPeer implements AutoCloseable {
  private static final int IMAGES = 4096;

  private final Process process;
  private final BufferedReader answers;
  private final PrintWriter questions;
  private final String version;

  private PythonPeer(Process process) throws IOException {
    this.process = process;
    this.answers = process.inputReader(StandardCharsets.UTF_8);
    this.questions = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
    String ready = answers.readLine();
    this.version = ready == null ? null : ready.replace("ready ", "");
  }

  /** Starts it in {@code directory}; empty if there is no {@code python3} that has torch. */
  static Optional<PythonPeer> start(Path directory, Dataset data) throws IOException {
    Path script = directory.resolve("peer.py");
    Path images = directory.resolve("images.raw");
    try (InputStream in = PythonPeer.class.getResourceAsStream("peer.py")) {
      Files.copy(in, script);
    }
    Files.write(images, bytes(data));
    try {
      ProcessBuilder python =
          new ProcessBuilder("python3", script.toString(), images.toString())
              .redirectError(ProcessBuilder.Redirect.DISCARD);
      // As its users run it: without what our launcher sets for us.
      python.environment().keySet().removeIf(name -> name.startsWith("MALLOC_"));
      PythonPeer peer = new PythonPeer(python.start());
      return peer.version == null ? Optional.empty() : Optional.of(peer);
    } catch (IOException noPython) {
      return Optional.empty();
    }
  }

  /** Its PyTorch's version. */
  String version() {
    return version;
  }

  /**
   * Real images a second of a recipe.
   *
   * @param batch real images of each update
   */
  double measure(String recipe, int batch, double seconds) throws IOException {
    questions.println(recipe + " " + batch + " " + seconds);
    String answer = answers.readLine();
    if (answer == null) {
      throw new IOException("Python's PyTorch stopped in the middle of " + recipe);
    }
    return Double.parseDouble(answer);
  }

  @Override
  public void close() {
    process.destroy();
  }

  private static byte[] bytes(Dataset data) {
    float[] one = new float[28 * 28];
    byte[] bytes = new byte[IMAGES * one.length];
    for (int i = 0; i < IMAGES; i++) {
      data.read(i, one, 0);
      for (int k = 0; k < one.length; k++) {
        bytes[i * one.length + k] = (byte) Math.round((one[k] + 1) * 127.5f);
      }
    }
    return bytes;
  }
}
