package dev.ganvas.runtime;

import dev.ganvas.models.card.ClassOutput;
import java.util.Arrays;

/** What a judge says of some pictures. */
public final class Verdicts {
  private final int classes;
  private final int dim;
  private final float[] scores;
  private final float[] features;

  /** Room for {@code count} verdicts. */
  Verdicts(int count, ClassOutput output) {
    this.classes = output.size();
    this.dim = output.features().dim();
    this.scores = new float[Math.multiplyExact(count, classes)];
    this.features = new float[Math.multiplyExact(count, dim)];
  }

  /** The number of pictures. */
  public int count() {
    return scores.length / classes;
  }

  /** The scores of one picture, unbounded, by class. */
  public float[] scores(int picture) {
    return Arrays.copyOfRange(scores, picture * classes, (picture + 1) * classes);
  }

  /** The class whose score is the largest. */
  public int seen(int picture) {
    int best = 0;
    for (int i = 1; i < classes; i++) {
      if (scores[picture * classes + i] > scores[picture * classes + best]) {
        best = i;
      }
    }
    return best;
  }

  /** What the classes of one picture are decided by. */
  public float[] features(int picture) {
    return Arrays.copyOfRange(features, picture * dim, (picture + 1) * dim);
  }

  /** All scores {@code [N, classes]}, row by row: the array itself. */
  float[] scores() {
    return scores;
  }

  /** All features {@code [N, dim]}, row by row: the array itself. */
  float[] features() {
    return features;
  }
}
