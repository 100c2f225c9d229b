package dev.ganvas.trainer.condition;

import dev.ganvas.models.Check;
import dev.ganvas.models.layer.Conditioning;
import dev.ganvas.models.layer.LabelConcat;
import dev.ganvas.trainer.data.DataDescription;

/**
 * The label, beside the latent and beside the sample (Mirza and Osindero 2014).
 *
 * @param width numbers of the label's embedding beside the latent
 */
public record ConcatLabel(int width) implements Condition {
  /** Of 32 numbers. */
  public ConcatLabel() {
    this(32);
  }

  public ConcatLabel {
    Check.within("width", width, 1, 4096);
  }

  @Override
  public Conditioning conditioning(DataDescription data) {
    return new LabelConcat(data.requireLabels(), width);
  }
}
