package dev.ganvas.web.store;

import dev.ganvas.models.Check;
import java.time.LocalDate;
import java.util.Set;

/**
 * Which pictures are looked for; what is null does not matter.
 *
 * @param label the whole name, as the recipe has it
 * @param text anywhere in model, label, seed or recipe, whatever the case of its letters
 * @param from the first day, in UTC
 * @param to the last day, in UTC
 * @param ids at most {@value #MOST_IDS}
 */
public record Filter(
    String model,
    String label,
    Long seed,
    Long job,
    String text,
    LocalDate from,
    LocalDate to,
    Boolean starred,
    Set<Long> ids) {

  /** All pictures. */
  public static final Filter ALL =
      new Filter(null, null, null, null, null, null, null, null, null);

  private static final int MOST_IDS = 10_000;

  public Filter {
    if (ids != null) {
      Check.within("the number of ids", ids.size(), 0, MOST_IDS);
      ids = Set.copyOf(ids);
    }
  }
}
