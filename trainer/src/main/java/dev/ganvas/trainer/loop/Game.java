package dev.ganvas.trainer.loop;

import dev.ganvas.trainer.engine.TorchOps;
import dev.ganvas.trainer.replay.Replay;
import java.util.List;

/**
 * Everything that plays: the networks, who learns when, what they are fed, how the critic sees it,
 * and what outlives a step.
 */
public record Game(
    TorchOps torch,
    Network generator,
    Making making,
    Network critic,
    List<Phase> phases,
    Feed feed,
    Sight sight,
    Replay replay,
    Memory memory) {
  public Game {
    phases = List.copyOf(phases);
  }
}
