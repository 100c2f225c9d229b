package dev.ganvas.web.work;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How long each model takes for a picture, as measured lately. */
final class Speeds {
  /** The share of a new measurement in the running mean. */
  private static final double WEIGHT = 0.2;

  /** What fairness reckons with until a model has been measured. */
  private static final double GUESS = 0.01;

  private final Map<String, Double> seconds = new ConcurrentHashMap<>();

  void measured(String model, int pictures, double took) {
    double each = took / pictures;
    seconds.merge(model, each, (old, latest) -> old + WEIGHT * (latest - old));
  }

  /** Seconds for one picture in a full group. */
  double of(String model) {
    return seconds.getOrDefault(model, GUESS);
  }

  boolean knows(String model) {
    return seconds.containsKey(model);
  }

  void forget(String model) {
    seconds.remove(model);
  }
}
