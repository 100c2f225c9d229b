package dev.ganvas.trainer.condition;

import ai.djl.ndarray.NDArray;
import dev.ganvas.models.Check;
import dev.ganvas.models.layer.ClassHead;
import dev.ganvas.models.layer.Conditioning;
import dev.ganvas.trainer.data.DataDescription;
import dev.ganvas.trainer.loop.Batch;
import dev.ganvas.trainer.loop.Feed;
import dev.ganvas.trainer.loop.Step;
import dev.ganvas.trainer.loop.Term;
import dev.ganvas.trainer.term.Loss;
import java.util.List;

/**
 * The generator is told the label and wants the critic to find it in its samples; the critic learns
 * to find it (Odena et al. 2017), but from real samples alone: whoever learns it from generated
 * ones too may agree with the generator on another meaning of the labels.
 *
 * @param width numbers of the label's embedding beside the latent
 * @param weight the factor of the class loss beside the objective, 1 in the paper
 */
public record AuxiliaryClass(int width, double weight) implements Condition {
  /** As in the paper. */
  public AuxiliaryClass() {
    this(32, 1);
  }

  public AuxiliaryClass {
    Check.within("width", width, 1, 4096);
    Check.within("weight", weight, 0, 1e6);
  }

  @Override
  public Conditioning conditioning(DataDescription data) {
    return new ClassHead(data.requireLabels(), width);
  }

  private static NDArray ofReals(Step step) {
    return entropy(step, step.ofReals(ClassHead.OUTPUT), step.reals());
  }

  private static NDArray ofFakes(Step step) {
    return entropy(step, step.ofFakes(ClassHead.OUTPUT), step.fakes());
  }

  private static NDArray entropy(Step step, NDArray logits, Batch batch) {
    return step.torch().crossEntropy(logits, batch.inputs().get(Feed.LABEL));
  }

  @Override
  public List<Term> forCritic() {
    return List.of(new Loss("class-real", weight, AuxiliaryClass::ofReals));
  }

  @Override
  public List<Term> forGenerator() {
    return List.of(new Loss("class-fake", weight, AuxiliaryClass::ofFakes));
  }
}
