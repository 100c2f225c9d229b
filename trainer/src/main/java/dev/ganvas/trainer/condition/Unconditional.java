package dev.ganvas.trainer.condition;

import dev.ganvas.models.layer.Conditioning;
import dev.ganvas.trainer.data.Dataset;

/** Nothing: the generator has noise alone. */
public record Unconditional() implements Condition {
  @Override
  public Conditioning conditioning(Dataset data) {
    return Conditioning.NONE;
  }
}
