package dev.ganvas.trainer.loop;

import dev.ganvas.models.Check;
import java.util.List;

/** A player's turn: how many updates it makes, each against the sum of its terms. */
public record Phase(Player player, int times, List<Term> terms) {
  public Phase {
    Check.within("times", times, 1, 1000);
    Check.that(!terms.isEmpty(), "the phase of the %s has no terms", player.name());
    terms = List.copyOf(terms);
  }
}
