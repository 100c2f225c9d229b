package dev.ganvas.trainer.loop;

import dev.ganvas.trainer.engine.TorchOps;
import java.util.List;

/** Everything that plays: the networks, who learns when, and what they are fed. */
public record Game(
    TorchOps torch, Network generator, Network critic, List<Phase> phases, Feed feed) {
  public Game {
    phases = List.copyOf(phases);
  }
}
