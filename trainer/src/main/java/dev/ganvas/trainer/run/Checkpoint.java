package dev.ganvas.trainer.run;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import dev.ganvas.trainer.WholeFile;
import dev.ganvas.trainer.engine.TorchOps;
import dev.ganvas.trainer.loop.Clock;
import dev.ganvas.trainer.loop.DivergedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The state of a run as safetensors: weights, averages, what the optimisers remember, and where the
 * clock stands. Written under a temporary name and moved into place, so that a kill at any moment
 * leaves the last good one.
 */
final class Checkpoint {
  private static final Logger LOG = LoggerFactory.getLogger(Checkpoint.class);
  private static final int KEPT = 2;
  private static final String ENDING = ".safetensors";
  private static final String CLOCK = "clock";

  private Checkpoint() {}

  /**
   * Saves {@code state} and removes all but the newest few.
   *
   * @throws DivergedException naming an array with something in it that is no number
   */
  static void save(Path directory, NDManager manager, Map<String, NDArray> state, Clock clock)
      throws IOException {
    String name = String.format(Locale.ROOT, "images-%012d%s", clock.images(), ENDING);
    try (NDManager scope = manager.newSubManager()) {
      NDList arrays = new NDList();
      state.forEach((key, array) -> arrays.add(named(scope, key, array)));
      arrays.forEach(array -> checkFinite(array, clock));
      NDArray time = scope.create(new long[] {clock.images(), clock.updates()});
      time.setName(CLOCK);
      arrays.add(time);
      WholeFile.write(
          directory.resolve(name), out -> arrays.encode(out, NDList.Encoding.SAFETENSORS));
    }
    List<Path> all = list(directory, ENDING);
    for (Path old : all.subList(0, Math.max(0, all.size() - KEPT))) {
      Files.delete(old);
    }
    for (Path draft : list(directory, WholeFile.DRAFT)) {
      Files.delete(draft); // of a run that was killed
    }
  }

  /**
   * The newest one that is whole; a warning names those that are not.
   *
   * @throws IOException if there are some, but none is whole
   */
  static Optional<Path> newest(Path directory) throws IOException {
    List<Path> all = new ArrayList<>(list(directory, ENDING));
    Collections.reverse(all);
    for (Path file : all) {
      if (SafeTensors.isWhole(file)) {
        return Optional.of(file);
      }
      LOG.warn("{} is damaged and passed over", file);
    }
    if (!all.isEmpty()) {
      throw new IOException("every checkpoint in %s is damaged".formatted(directory));
    }
    return Optional.empty();
  }

  /** Reads all arrays by name. */
  static Map<String, NDArray> read(NDManager scope, Path file) throws IOException {
    Map<String, NDArray> state = new LinkedHashMap<>();
    for (NDArray array : NDList.decode(scope, Files.readAllBytes(file))) {
      state.put(array.getName(), array);
    }
    return state;
  }

  /** Where the clock stood. */
  static Clock clock(Map<String, NDArray> saved, long seed) {
    long[] time = array(saved, CLOCK).toLongArray();
    return new Clock(seed, time[0], time[1]);
  }

  /** The number of the act that was on. */
  static int act(Map<String, NDArray> saved) {
    return Math.toIntExact(array(saved, Act.NUMBER).getLong());
  }

  /**
   * What was saved under a name.
   *
   * @throws IllegalStateException if nothing was
   */
  static NDArray array(Map<String, NDArray> saved, String name) {
    NDArray array = saved.get(name);
    if (array == null) {
      throw new IllegalStateException("the checkpoint has no " + name);
    }
    return array;
  }

  /**
   * Copies what was saved into the arrays of a run.
   *
   * @throws IllegalStateException if the file lacks an array or holds it in another shape
   */
  static void restore(Map<String, NDArray> saved, Map<String, NDArray> state) {
    state.forEach(
        (name, array) -> {
          NDArray value = array(saved, name);
          if (!value.getShape().equals(array.getShape())) {
            throw new IllegalStateException(
                "%s is %s in the checkpoint but %s in the network"
                    .formatted(name, value.getShape(), array.getShape()));
          }
          TorchOps.forgetting(
              () -> {
                value.copyTo(array);
                return array;
              });
        });
  }

  private static void checkFinite(NDArray array, Clock clock) {
    boolean number = array.getDataType().isFloating();
    // What is not finite is not itself less itself.
    if (number && array.sub(array).sum().getFloat() != 0) {
      throw new DivergedException(array.getName() + " became no number", clock.images());
    }
  }

  private static NDArray named(NDManager scope, String name, NDArray array) {
    NDArray copy = array.duplicate();
    copy.attach(scope);
    copy.setName(name);
    return copy;
  }

  private static List<Path> list(Path directory, String ending) throws IOException {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(ending))
          .sorted(Comparator.naturalOrder())
          .toList();
    }
  }
}
