package dev.ganvas.trainer.loop;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Map;
import java.util.TreeMap;

/** Arrays that outlive a step, by name. They start at zero; checkpoints keep them. */
public final class Memory {
  private static final String PREFIX = "memory.";

  private final NDManager manager;
  private final Map<String, NDArray> arrays = new TreeMap<>();

  /** Nothing yet; what comes lives as long as {@code manager}. */
  public Memory(NDManager manager) {
    this.manager = manager;
  }

  /** The array of this name, to be changed in place. */
  NDArray array(String name, Shape shape) {
    return arrays.computeIfAbsent(PREFIX + name, key -> manager.zeros(shape));
  }

  /** Everything by its name in a checkpoint. */
  public Map<String, NDArray> state() {
    return new TreeMap<>(arrays);
  }

  /** Makes room for what a checkpoint has kept, which is then copied in like all the rest. */
  public void expect(Map<String, NDArray> saved) {
    arrays.clear();
    saved.forEach(
        (name, array) -> {
          if (name.startsWith(PREFIX)) {
            arrays.put(name, manager.zeros(array.getShape()));
          }
        });
  }
}
