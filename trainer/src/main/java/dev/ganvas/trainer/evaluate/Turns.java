package dev.ganvas.trainer.evaluate;

import dev.ganvas.models.card.Label;
import dev.ganvas.models.card.ModelCard;
import dev.ganvas.runtime.Sample;

/** Labels that take turns from sample to sample, so that each is asked for equally often. */
public final class Turns {
  private Turns() {}

  /** A sample with the label whose turn it is; as it was, if the model has no labels. */
  public static Sample label(ModelCard card, Sample sample, int turn) {
    Label label = card.inputs().label();
    return label == null ? sample : sample.label(index(label, turn));
  }

  /** Which label's turn it is. */
  public static int index(Label label, int turn) {
    return turn % label.names().size();
  }
}
