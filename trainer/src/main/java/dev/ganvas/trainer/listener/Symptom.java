package dev.ganvas.trainer.listener;

import java.util.Map;
import java.util.Optional;

/** One way in which a training goes wrong. */
@FunctionalInterface
interface Symptom {
  /**
   * What a reading shows, with the numbers and the remedy; empty while it is healthy. It is asked
   * for each reading once and in order, because some readings are judged by those before.
   */
  Optional<String> in(Map<String, Double> reading);
}
