package dev.ganvas.trainer.sweep;

import dev.ganvas.models.Check;
import dev.ganvas.trainer.data.DataDescription;
import java.util.Map;
import java.util.function.Function;

/** All sweeps, which are made to measure for a data set. */
public final class Sweeps {
  private static final Map<String, Function<DataDescription, Sweep>> ALL =
      Map.of(Robustness.NAME, Robustness::of);

  private Sweeps() {}

  /**
   * The sweep of this name.
   *
   * @throws IllegalArgumentException if there is none; the sentence lists them
   */
  public static Sweep named(String name, DataDescription data) {
    Check.oneOf("sweep", name, ALL.keySet());
    return ALL.get(name).apply(data);
  }
}
