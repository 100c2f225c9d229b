package dev.ganvas.trainer.sweep;

import dev.ganvas.models.Check;
import dev.ganvas.trainer.data.DataDescription;
import java.util.Map;
import java.util.function.BiFunction;

/** All sweeps, which are made to measure for a data set. */
public final class Sweeps {
  private static final Map<String, BiFunction<DataDescription, Long, Sweep>> ALL =
      Map.of(Robustness.NAME, Robustness::of);

  private Sweeps() {}

  /**
   * The sweep of this name.
   *
   * @param seed of every training
   * @throws IllegalArgumentException if there is none; the sentence lists them
   */
  public static Sweep named(String name, DataDescription data, long seed) {
    Check.oneOf("sweep", name, ALL.keySet());
    return ALL.get(name).apply(data, seed);
  }
}
