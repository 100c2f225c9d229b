package dev.ganvas.trainer.term;

import ai.djl.ndarray.NDArray;
import dev.ganvas.trainer.loop.Step;
import dev.ganvas.trainer.loop.Term;
import java.util.function.Function;

/**
 * A weighted term.
 *
 * @param name what metrics call it
 * @param formula the loss before its weight, a scalar
 */
public record Loss(String name, double weight, Function<Step, NDArray> formula) implements Term {
  @Override
  public NDArray loss(Step step) {
    // An array of the step's: the memory of a plain number would be free before its gradient is.
    return formula.apply(step).mul(step.scope().create((float) weight));
  }
}
