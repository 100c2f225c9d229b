package dev.ganvas.trainer.judge;

import dev.ganvas.runtime.Judge;
import dev.ganvas.runtime.Verdicts;
import dev.ganvas.trainer.data.Dataset;

/** How often a classifier sees the class that the label names. */
public final class Accuracy {
  private static final int BATCH = 64;

  private Accuracy() {}

  /** The share of right answers, 0 to 1, of a classifier that has just learned. */
  public static double of(Pupil pupil, Dataset test) {
    int classes = test.labels().size();
    return share(
        test,
        pictures -> {
          float[] scores = pupil.scores(pictures);
          return picture -> largest(scores, picture * classes, classes);
        });
  }

  /** The same, of a judge as it is on the disk. */
  public static double of(Judge judge, Dataset test) {
    return share(
        test,
        pictures -> {
          Verdicts verdicts = judge.judge(pictures);
          return verdicts::seen;
        });
  }

  /** Answers for a batch, one picture at a time. */
  private interface Answers {
    int seen(int picture);
  }

  private interface Classifying {
    Answers of(float[] pictures);
  }

  private static double share(Dataset test, Classifying classifying) {
    int size = test.floats();
    int right = 0;
    for (int first = 0; first < test.size(); first += BATCH) {
      int count = Math.min(BATCH, test.size() - first);
      float[] pictures = new float[count * size];
      for (int i = 0; i < count; i++) {
        test.read(first + i, pictures, i * size);
      }
      Answers answers = classifying.of(pictures);
      for (int i = 0; i < count; i++) {
        right += answers.seen(i) == test.label(first + i) ? 1 : 0;
      }
    }
    return (double) right / test.size();
  }

  private static int largest(float[] values, int from, int count) {
    int best = from;
    for (int i = from + 1; i < from + count; i++) {
      best = values[i] > values[best] ? i : best;
    }
    return best - from;
  }
}
