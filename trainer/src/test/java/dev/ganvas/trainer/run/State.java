package dev.ganvas.trainer.run;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDManager;
import dev.ganvas.trainer.engine.Devices;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** All arrays of a checkpoint, by name. */
record State(Map<String, byte[]> arrays) {
  static State of(Path checkpoint) throws IOException {
    try (NDManager manager = NDManager.newBaseManager(Devices.choose("cpu"), "PyTorch")) {
      Map<String, byte[]> arrays = new TreeMap<>();
      Checkpoint.read(manager, checkpoint)
          .forEach((name, array) -> arrays.put(name, array.toByteArray()));
      return new State(arrays);
    }
  }

  static State ofNewest(Run run) throws IOException {
    return of(run.checkpoint().orElseThrow());
  }

  void assertSameAs(State other) {
    assertThat(arrays).hasSizeGreaterThan(10);
    assertThat(arrays.keySet()).isEqualTo(other.arrays.keySet());
    arrays.forEach(
        (name, bytes) -> assertThat(bytes).as(name).containsExactly(other.arrays.get(name)));
  }

  boolean differsFrom(State other) {
    return arrays.entrySet().stream()
        .anyMatch(array -> !Arrays.equals(array.getValue(), other.arrays.get(array.getKey())));
  }
}
