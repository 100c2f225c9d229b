package dev.ganvas.trainer.sweep;

import dev.ganvas.trainer.run.Run;
import java.io.IOException;
import java.util.Map;

/** What a finished run is worth. */
@FunctionalInterface
public interface Score {
  /** The figures by name, the one that is drawn first. */
  Map<String, Double> of(Run run) throws IOException;

  /** Nothing: the pictures have to speak for themselves. */
  static Score none() {
    return run -> Map.of();
  }
}
