package dev.ganvas.trainer.condition;

import dev.ganvas.models.layer.Conditioning;
import dev.ganvas.models.layer.LabelProduct;
import dev.ganvas.trainer.data.DataDescription;

/** The label as learned factors of the latent and of the sample. */
public record EmbedLabel() implements Condition {
  @Override
  public Conditioning conditioning(DataDescription data) {
    return new LabelProduct(data.requireLabels());
  }
}
