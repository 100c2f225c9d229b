package dev.ganvas.web.generate;

import dev.ganvas.models.Check;
import dev.ganvas.models.card.Label;
import dev.ganvas.runtime.Recipe;
import dev.ganvas.runtime.Request;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;

/**
 * What is to be made: {@code count} pictures from {@code seed} on, and that once for every label,
 * with the same seeds.
 *
 * @param labels as they were asked for; none lets each seed draw its own
 * @param timeout for everything together
 * @param again the recipe of the one picture that is to be made again, or null
 */
record Order(int count, long seed, List<String> labels, Duration timeout, Recipe again) {
  /** The label that stands for all of them. */
  private static final String ALL = "all";

  static final Duration NO_TIMEOUT = Duration.ofDays(365);

  Order {
    Request.of(count).timeout(timeout);
    labels = List.copyOf(labels);
  }

  Order(int count, long seed, List<String> labels, Duration timeout) {
    this(count, seed, labels, timeout, null);
  }

  /** The order that makes a picture again. */
  static Order again(Recipe recipe, Duration timeout) {
    List<String> labels = recipe.label() == null ? List.of() : List.of(recipe.label());
    return new Order(1, recipe.seed(), labels, timeout, recipe);
  }

  /** This order with "all" spelled out by what a card knows (null if it knows no labels). */
  Order spelledOut(Label known) {
    if (again != null || known == null || !labels.contains(ALL) || known.names().contains(ALL)) {
      return this;
    }
    Check.that(labels.size() == 1, "--label all stands for every label; give it alone");
    return new Order(count, seed, known.names(), timeout);
  }

  List<Request> requests() {
    if (again != null) {
      return List.of(again.request());
    }
    Request plain = Request.of(count).seed(seed);
    return labels.isEmpty() ? List.of(plain) : labels.stream().map(plain::label).toList();
  }

  /** The pictures of all requests. */
  long total() {
    return (long) count * Math.max(1, labels.size());
  }

  /** The seeds of all pictures, in order. */
  LongStream seeds() {
    return LongStream.range(0, total()).map(i -> seed + i % count);
  }

  /** Labels and seeds for people. */
  String inWords() {
    if (again != null && again.sample().towards().isPresent()) {
      return again.sample().toString();
    }
    String seeds = count == 1 ? "seed " + seed : "seeds %d to %d".formatted(seed, seed + count - 1);
    return switch (labels.size()) {
      case 0 -> seeds;
      case 1 -> "%s, %s".formatted(labels.get(0), seeds);
      default -> "%d labels, %s each".formatted(labels.size(), seeds);
    };
  }
}
