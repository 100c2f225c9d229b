package dev.ganvas.web.generate;

import dev.ganvas.runtime.Look;
import dev.ganvas.runtime.Recipe;
import dev.ganvas.runtime.Request;
import dev.ganvas.runtime.Sample;
import dev.ganvas.web.task.Choices;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;

/**
 * What is to be made: {@code count} pictures from {@code seed} on, and that once for every
 * combination of choices, with the same seeds.
 *
 * @param look of all pictures
 * @param timeout for everything together
 * @param again the recipe of the one picture that is to be made again, or null
 */
record Order(int count, long seed, Choices choices, Look look, Duration timeout, Recipe again) {
  static final Duration NO_TIMEOUT = Duration.ofDays(365);

  Order {
    Request.of(count).timeout(timeout);
  }

  Order(int count, long seed, Choices choices, Look look, Duration timeout) {
    this(count, seed, choices, look, timeout, null);
  }

  /** The order that makes a picture again. */
  static Order again(Recipe recipe, Duration timeout) {
    return new Order(1, recipe.seed(), Choices.NONE, Look.PLAIN, timeout, recipe);
  }

  /** The same order with choices that are spelled out. */
  Order with(Choices spelledOut) {
    return new Order(count, seed, spelledOut, look, timeout, again);
  }

  /** The first sample of every combination. */
  List<Sample> firsts() {
    return again == null
        ? choices.samples(seed).stream().map(sample -> sample.look(look)).toList()
        : List.of(again.sample());
  }

  List<Request> requests() {
    return again == null
        ? firsts().stream().map(first -> Request.of(count, first)).toList()
        : List.of(again.request());
  }

  /** The pictures of all requests. */
  long total() {
    return (long) count * choices.combinations();
  }

  /** The seeds of all pictures, in order. */
  LongStream seeds() {
    return LongStream.range(0, total()).map(i -> seed + i % count);
  }

  /** Choices and seeds for people. */
  String inWords() {
    if (again != null) {
      return again.sample().toString();
    }
    String seeds = count == 1 ? "seed " + seed : "seeds %d to %d".formatted(seed, seed + count - 1);
    int combinations = choices.combinations();
    if (combinations > 1) {
      String what = choices.codes().isEmpty() ? "labels" : "choices";
      return "%d %s, %s each".formatted(combinations, what, seeds);
    }
    String chosen = choices.inWords();
    return chosen.isEmpty() ? seeds : chosen + ", " + seeds;
  }
}
