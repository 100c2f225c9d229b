package dev.ganvas.trainer.sweep;

import ai.djl.Device;
import dev.ganvas.runtime.Judge;
import dev.ganvas.trainer.data.Dataset;
import dev.ganvas.trainer.data.Progress;
import dev.ganvas.trainer.evaluate.Evaluate;
import dev.ganvas.trainer.evaluate.Finding;
import dev.ganvas.trainer.evaluate.Question;
import dev.ganvas.trainer.evaluate.Subject;
import dev.ganvas.trainer.run.Run;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The Fréchet distance in a judge's features, and its floor.
 *
 * @param count samples of the figure
 */
public record JudgeScore(Judge judge, Dataset training, Dataset test, int count) implements Score {
  @Override
  public Map<String, Double> of(Run run) throws IOException {
    try (Subject subject = Subject.open(run.directory())) {
      Question question = new Question(subject, training, test, judge, count, 0);
      Finding found = new Evaluate(question, Device.cpu(), Progress.NONE, work -> {}).distance();
      Map<String, Double> figures = new LinkedHashMap<>(found.values());
      found.floors().forEach((name, floor) -> figures.put(name + "_floor", floor));
      return figures;
    }
  }
}
