package dev.ganvas.exporter;

import java.util.Map;

/** Networks as files, the way they are and the way they leave. */
final class Exported {
  static final Provenance TEST = new Provenance("A test.", "0", Map.of());

  private Exported() {}

  static byte[] raw(Network network) {
    return OnnxFile.model(OnnxWriter.write(network), TEST).toByteArray();
  }

  static byte[] folded(Network network) {
    return OnnxFile.bytes(network, TEST);
  }

  static byte[] folded(Ensemble ensemble) {
    return OnnxFile.bytes(ensemble, TEST);
  }
}
