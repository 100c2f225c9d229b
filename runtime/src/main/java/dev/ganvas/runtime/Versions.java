package dev.ganvas.runtime;

import dev.ganvas.models.Release;
import java.util.Map;

/** The versions of the software that a picture is made with. */
final class Versions {
  private Versions() {}

  /** Ours and ONNX Runtime's. */
  static Map<String, String> current() {
    return Map.of("ganvas", Release.VERSION, "onnxruntime", Native.environment().getVersion());
  }
}
