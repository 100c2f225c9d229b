package dev.ganvas.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The versions of the software that a picture is made with. */
final class Versions {
  private Versions() {}

  /** Ours, from a file that the build writes, and ONNX Runtime's. */
  static Map<String, String> current() {
    return Map.of("ganvas", ours(), "onnxruntime", Native.environment().getVersion());
  }

  private static String ours() {
    try (InputStream in = Versions.class.getResourceAsStream("version.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new IllegalStateException("version.txt is missing from this build", e);
    }
  }
}
