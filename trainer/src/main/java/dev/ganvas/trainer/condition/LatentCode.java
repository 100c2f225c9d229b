package dev.ganvas.trainer.condition;

import ai.djl.ndarray.NDArray;
import dev.ganvas.models.Check;
import dev.ganvas.models.card.Categorical;
import dev.ganvas.models.card.Code;
import dev.ganvas.models.card.Continuous;
import dev.ganvas.models.card.Range;
import dev.ganvas.models.layer.CodeHeads;
import dev.ganvas.models.layer.Conditioning;
import dev.ganvas.trainer.data.DataDescription;
import dev.ganvas.trainer.loop.Step;
import dev.ganvas.trainer.loop.Term;
import dev.ganvas.trainer.term.Loss;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The generator is given codes that nobody labelled; both players want them to be found again in
 * its samples, a bound on their mutual information (Chen et al. 2016). So each comes to mean
 * something.
 *
 * @param categories choices of one categorical code; 0 for none
 * @param numbers how many continuous codes there are, each in [-1, 1]
 * @param weight the factor of the categorical code's loss, 1 in the paper
 * @param numberWeight the factor of the continuous codes' losses: of their Gaussians' squared
 *     errors
 */
public record LatentCode(int categories, int numbers, double weight, double numberWeight)
    implements Condition {
  /** As in the paper on MNIST: ten categories and two numbers. */
  public LatentCode() {
    this(10, 2, 1, 0.1);
  }

  public LatentCode {
    Check.that(
        categories == 0 || (categories >= 2 && categories <= 1000),
        "categories is %d; allowed are 0 for none, and 2 to 1000",
        categories);
    Check.within("numbers", numbers, 0, 16);
    Check.that(categories + numbers > 0, "categories and numbers are 0; a code needs one of them");
    Check.within("weight", weight, 0, 1e6);
    Check.within("numberWeight", numberWeight, 0, 1e6);
  }

  @Override
  public List<Code> codes() {
    List<Code> codes = new ArrayList<>();
    if (categories > 0) {
      List<String> choices =
          IntStream.rangeClosed(1, categories).mapToObj(Integer::toString).toList();
      codes.add(new Categorical("category", "category", choices));
    }
    for (int i = 1; i <= numbers; i++) {
      codes.add(new Continuous("code" + i, "code" + i, new Range(-1, 1)));
    }
    return codes;
  }

  @Override
  public Conditioning conditioning(DataDescription data) {
    return new CodeHeads(codes());
  }

  @Override
  public List<Term> forCritic() {
    return terms();
  }

  @Override
  public List<Term> forGenerator() {
    return terms();
  }

  private List<Term> terms() {
    return codes().stream().<Term>map(this::term).toList();
  }

  private Term term(Code code) {
    return code instanceof Categorical
        ? new Loss(code.name(), weight, step -> entropy(step, code))
        : new Loss(code.name(), numberWeight, step -> squaredError(step, code));
  }

  private static NDArray entropy(Step step, Code code) {
    return step.torch().crossEntropy(step.ofFakes(code.name()), given(step, code));
  }

  private static NDArray squaredError(Step step, Code code) {
    return step.ofFakes(code.name()).sub(given(step, code)).square().mean();
  }

  private static NDArray given(Step step, Code code) {
    return step.fakes().inputs().get(code.tensor());
  }
}
