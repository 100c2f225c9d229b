package dev.ganvas.trainer.metric;

import ai.djl.Device;
import dev.ganvas.runtime.Judge;
import dev.ganvas.trainer.data.Dataset;
import dev.ganvas.trainer.data.Progress;
import dev.ganvas.trainer.judge.Accuracy;
import dev.ganvas.trainer.judge.Lessons;
import dev.ganvas.trainer.judge.Pupil;
import dev.ganvas.trainer.judge.School;
import java.util.Map;

/**
 * How right a fresh classifier is about real pictures that has learned from generated ones alone
 * (Shmelkov et al. 2018): what the generator leaves out, the classifier cannot know.
 *
 * @param generated pictures under the labels that were asked for
 * @param test real pictures that nobody learned from
 * @param judge by whose lessons the classifier learns
 * @param device where to compute
 * @param progress in pictures shown
 */
public record GanTrain(
    Dataset generated, Dataset test, Judge judge, Device device, Progress progress)
    implements Metric {
  private static final int USUAL = 60_000;

  @Override
  public String name() {
    return "GAN-train: a classifier learns from generated pictures";
  }

  @Override
  public Map<String, Double> of(Samples samples) {
    Lessons lessons = Lessons.of(judge.card());
    try (Pupil pupil = School.teach(generated, lessons, device, progress)) {
      return Map.of(figure(), Accuracy.of(pupil, test));
    }
  }

  @Override
  public Map<String, Double> floor(Samples samples) {
    return Map.of(figure(), Accuracy.of(judge, test));
  }

  @Override
  public Better better() {
    return Better.MORE;
  }

  @Override
  public String protocol() {
    return "How right a fresh classifier is about all test pictures that has learned from %,d generated ones alone;"
            .formatted(generated.size())
        + " floor: the judge, which learned from real ones by the same lessons.";
  }

  private String figure() {
    boolean usual = generated.size() == USUAL;
    return usual ? "gan_train" : "gan_train_" + Counts.text(generated.size());
  }
}
