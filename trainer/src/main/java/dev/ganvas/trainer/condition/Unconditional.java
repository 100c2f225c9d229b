package dev.ganvas.trainer.condition;

import dev.ganvas.models.layer.Conditioning;
import dev.ganvas.trainer.data.DataDescription;

/** Nothing: the generator has noise alone. */
public record Unconditional() implements Condition {
  @Override
  public Conditioning conditioning(DataDescription data) {
    return Conditioning.NONE;
  }

  @Override
  public boolean concernsCritic() {
    return false;
  }
}
