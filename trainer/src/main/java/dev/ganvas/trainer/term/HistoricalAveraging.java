package dev.ganvas.trainer.term;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import dev.ganvas.models.Check;
import dev.ganvas.trainer.loop.Step;
import dev.ganvas.trainer.loop.Term;
import java.util.List;

/**
 * Each player is held near the mean of all weights that it has had: {@code weight * |w - mean w|^2}
 * (Salimans et al. 2016), which damps circling.
 *
 * @param weight the factor of the squared distance to the mean of all weights so far
 */
public record HistoricalAveraging(double weight) implements Extra {
  /** Gently. */
  public HistoricalAveraging() {
    this(0.01);
  }

  public HistoricalAveraging {
    Check.within("weight", weight, 0, 1e6);
  }

  private static NDArray departure(Step step) {
    String name = "history." + step.learner() + ".";
    NDArray count = step.memory(name + "count", new Shape());
    float moments = count.getFloat() + 1;
    count.set(new float[] {moments});
    NDList means = new NDList();
    step.weights()
        .forEach(weight -> means.add(step.memory(name + means.size(), weight.getShape())));
    step.torch().approach(step.scope(), means, step.weights(), 1 / moments);
    return step.torch().distance(step.scope(), step.weights(), means);
  }

  private List<Term> terms() {
    return List.of(new Loss("historical-averaging", weight, HistoricalAveraging::departure));
  }

  @Override
  public List<Term> forCritic() {
    return terms();
  }

  @Override
  public List<Term> forGenerator() {
    return terms();
  }
}
