package dev.ganvas.trainer.evaluate;

import dev.ganvas.models.card.Training;
import dev.ganvas.trainer.metric.Gallery;
import dev.ganvas.trainer.metric.Metric;
import dev.ganvas.trainer.metric.NearestTraining.Match;
import dev.ganvas.trainer.metric.Samples;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The answer to a question.
 *
 * @param findings of each metric, in order
 * @param samples what was measured
 * @param matches the nearest training picture of each generated one; none for points
 * @param held the same of test pictures
 */
public record Evaluation(
    List<Finding> findings, Samples samples, List<Match> matches, List<Match> held) {
  /** Is told what is being done. */
  public interface Narrator {
    /** The work that begins now. */
    void say(String work);
  }

  public Evaluation {
    findings = List.copyOf(findings);
    matches = List.copyOf(matches);
    held = List.copyOf(held);
  }

  /** Lets every metric measure, and says so. */
  static List<Finding> measured(List<Metric> metrics, Samples samples, Narrator narrator) {
    List<Finding> findings = new ArrayList<>();
    for (Metric metric : metrics) {
      narrator.say(metric.name());
      findings.add(Finding.of(metric, samples));
    }
    return findings;
  }

  /** All figures by name, each followed by its floor as {@code NAME_floor}, for a card. */
  public Map<String, Double> figures() {
    return figures(findings);
  }

  /** As {@link #figures()}, of some findings. */
  public static Map<String, Double> figures(List<Finding> findings) {
    Map<String, Double> figures = new LinkedHashMap<>();
    for (Finding finding : findings) {
      finding
          .values()
          .forEach(
              (name, value) -> {
                figures.put(name, value);
                figures.put(name + Training.FLOOR, finding.floors().get(name));
              });
    }
    return figures;
  }

  /** The generated samples. */
  public Gallery generated() {
    return samples.tested();
  }
}
