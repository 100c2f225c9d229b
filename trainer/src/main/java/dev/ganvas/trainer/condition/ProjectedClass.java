package dev.ganvas.trainer.condition;

import dev.ganvas.models.Check;
import dev.ganvas.models.layer.ClassProjection;
import dev.ganvas.models.layer.Conditioning;
import dev.ganvas.trainer.data.DataDescription;
import dev.ganvas.trainer.loop.Term;
import java.util.List;

/**
 * An {@link AuxiliaryClass} whose critic is also told the label where it makes the score of its
 * features (Miyato and Koyama 2018): so it sees when a class is shown in one way only.
 *
 * @param width numbers of the label's embedding beside the latent
 * @param weight the factor of the class loss: how typical of its class a picture gets
 */
public record ProjectedClass(int width, double weight) implements Condition {
  /** As much as shows the class and keeps the variety. */
  public ProjectedClass() {
    this(32, 0.6);
  }

  public ProjectedClass {
    Check.within("width", width, 1, 4096);
    Check.within("weight", weight, 0, 1e6);
  }

  @Override
  public Conditioning conditioning(DataDescription data) {
    return new ClassProjection(data.requireLabels(), width);
  }

  @Override
  public List<Term> forCritic() {
    return new AuxiliaryClass(width, weight).forCritic();
  }

  @Override
  public List<Term> forGenerator() {
    return new AuxiliaryClass(width, weight).forGenerator();
  }
}
