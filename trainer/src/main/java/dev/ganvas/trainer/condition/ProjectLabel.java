package dev.ganvas.trainer.condition;

import dev.ganvas.models.Check;
import dev.ganvas.models.layer.Conditioning;
import dev.ganvas.models.layer.LabelProjection;
import dev.ganvas.trainer.data.DataDescription;

/**
 * The label beside the latent, and in the critic's last step (Miyato and Koyama 2018).
 *
 * @param width numbers of the label's embedding beside the latent
 */
public record ProjectLabel(int width) implements Condition {
  /** Of 32 numbers. */
  public ProjectLabel() {
    this(32);
  }

  public ProjectLabel {
    Check.within("width", width, 1, 4096);
  }

  @Override
  public Conditioning conditioning(DataDescription data) {
    return new LabelProjection(data.requireLabels(), width);
  }
}
