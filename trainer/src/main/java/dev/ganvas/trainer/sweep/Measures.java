package dev.ganvas.trainer.sweep;

import ai.djl.Device;
import dev.ganvas.runtime.Judge;
import dev.ganvas.trainer.data.Dataset;
import dev.ganvas.trainer.data.Progress;
import dev.ganvas.trainer.evaluate.Evaluate;
import dev.ganvas.trainer.evaluate.Evaluation;
import dev.ganvas.trainer.evaluate.Finding;
import dev.ganvas.trainer.evaluate.Question;
import dev.ganvas.trainer.evaluate.Subject;
import dev.ganvas.trainer.run.Run;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Figures of what a run has learned, each followed by its floor.
 *
 * @param judge null for points
 * @param test what nobody has learned from; for a mixture, the mixture itself
 * @param count samples of each figure
 * @param asked which of the figures
 */
public record Measures(
    Judge judge, Dataset training, Dataset test, int count, Function<Evaluate, List<Finding>> asked)
    implements Score {
  /** The Fréchet distance alone. */
  public static Measures distance(Judge judge, Dataset training, Dataset test, int count) {
    return new Measures(judge, training, test, count, evaluate -> List.of(evaluate.distance()));
  }

  /** All that need no further training. */
  public static Measures all(Judge judge, Dataset training, Dataset test, int count) {
    return new Measures(judge, training, test, count, evaluate -> evaluate.answer().findings());
  }

  @Override
  public Map<String, Double> of(Run run) throws IOException {
    try (Subject subject = Subject.open(run.directory())) {
      Question question = new Question(subject, training, test, judge, count, 0);
      Evaluate evaluate = new Evaluate(question, Device.cpu(), Progress.NONE, work -> {});
      return Evaluation.figures(asked.apply(evaluate));
    }
  }
}
