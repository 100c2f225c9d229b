package dev.ganvas.trainer.term;

import dev.ganvas.trainer.loop.Making;
import dev.ganvas.trainer.loop.Term;
import java.util.List;

/** What is added to the players' losses; nothing unless said. */
public interface Terms {
  /** Terms of the critic's loss. */
  default List<Term> forCritic() {
    return List.of();
  }

  /** How the generator makes samples, given how it does without this. */
  default Making making(Making plain) {
    return plain;
  }

  /** Terms of the generator's loss. */
  default List<Term> forGenerator() {
    return List.of();
  }
}
