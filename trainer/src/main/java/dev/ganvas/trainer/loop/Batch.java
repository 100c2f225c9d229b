package dev.ganvas.trainer.loop;

import ai.djl.ndarray.NDArray;
import java.util.HashMap;
import java.util.Map;

/** Samples and what the networks are told about each, by the names of their inputs. */
public record Batch(Map<String, NDArray> inputs) {
  public Batch {
    inputs = Map.copyOf(inputs);
  }

  /** The samples: [N, C, H, W] in [-1, 1] or [N, dim]. */
  public NDArray sample() {
    return inputs.get(Feed.SAMPLE);
  }

  /** The same conditions with other samples. */
  public Batch with(NDArray samples) {
    Map<String, NDArray> changed = new HashMap<>(inputs);
    changed.put(Feed.SAMPLE, samples);
    return new Batch(changed);
  }

  /** These samples, and those of another batch after them. */
  Batch and(Batch other) {
    Map<String, NDArray> both = new HashMap<>();
    inputs.forEach((name, first) -> both.put(name, first.concat(other.inputs.get(name), 0)));
    return new Batch(both);
  }
}
