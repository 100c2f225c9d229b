package dev.ganvas.trainer.run;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import dev.ganvas.trainer.WholeFile;
import dev.ganvas.trainer.loop.Clock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The state of a run as safetensors: weights, averages, what the optimisers remember, and where the
 * clock stands. Written under a temporary name and moved into place, so that a kill at any moment
 * leaves the last good one.
 */
final class Checkpoint {
  private static final int KEPT = 2;
  private static final String ENDING = ".safetensors";
  private static final String CLOCK = "clock";

  private Checkpoint() {}

  /** Saves {@code state} and removes all but the newest few. */
  static void save(Path directory, NDManager manager, Map<String, NDArray> state, Clock clock)
      throws IOException {
    String name = String.format(Locale.ROOT, "images-%012d%s", clock.images(), ENDING);
    try (NDManager scope = manager.newSubManager()) {
      NDList arrays = new NDList();
      state.forEach((key, array) -> arrays.add(named(scope, key, array)));
      NDArray time = scope.create(new long[] {clock.images(), clock.updates()});
      time.setName(CLOCK);
      arrays.add(time);
      WholeFile.write(
          directory.resolve(name), out -> arrays.encode(out, NDList.Encoding.SAFETENSORS));
    }
    List<Path> all = list(directory);
    for (Path old : all.subList(0, Math.max(0, all.size() - KEPT))) {
      Files.delete(old);
    }
  }

  /** The newest one. */
  static Optional<Path> newest(Path directory) throws IOException {
    List<Path> all = list(directory);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  /** Reads all arrays by name. */
  static Map<String, NDArray> read(NDManager scope, Path file) throws IOException {
    NDList arrays = NDList.decode(scope, Files.readAllBytes(file));
    Map<String, NDArray> state = new LinkedHashMap<>();
    arrays.forEach(array -> state.put(array.getName(), array));
    return state;
  }

  /** Where the clock stood. */
  static Clock clock(Map<String, NDArray> saved, long seed) {
    long[] time = saved.get(CLOCK).toLongArray();
    return new Clock(seed, time[0], time[1]);
  }

  /**
   * Copies what was saved into the arrays of a run.
   *
   * @throws IllegalStateException if the file lacks an array
   */
  static void restore(Map<String, NDArray> saved, Map<String, NDArray> state) {
    state.forEach(
        (name, array) -> {
          NDArray value = saved.get(name);
          if (value == null || !value.getShape().equals(array.getShape())) {
            throw new IllegalStateException("the checkpoint has no fitting " + name);
          }
          value.copyTo(array);
        });
  }

  private static NDArray named(NDManager scope, String name, NDArray array) {
    NDArray copy = array.duplicate();
    copy.attach(scope);
    copy.setName(name);
    return copy;
  }

  private static List<Path> list(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(ENDING))
          .sorted(Comparator.naturalOrder())
          .toList();
    }
  }
}
