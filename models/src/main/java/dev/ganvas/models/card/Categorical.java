package dev.ganvas.models.card;

import dev.ganvas.models.random.SeedStream;
import java.util.List;

/**
 * A code that is one of several choices.
 *
 * @param tensor the graph's input that takes the choice's index, int64 {@code [N]}
 * @param choices their names in the order of their indices; no two are equal
 */
public record Categorical(String name, String tensor, List<String> choices) implements Code {
  private static final int MAX_CHOICES = 1_000;

  public Categorical {
    Codes.check(name, tensor);
    choices = Fields.names(Codes.field(name) + ".choices", choices, MAX_CHOICES);
  }

  /** An index, uniform in 0 .. choices - 1. */
  @Override
  public Integer draw(SeedStream stream) {
    return stream.nextInt(choices.size());
  }
}
