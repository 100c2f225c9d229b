package dev.ganvas.trainer.evaluate;

import dev.ganvas.models.card.ModelCard;
import dev.ganvas.runtime.Sample;
import dev.ganvas.trainer.data.Dataset;
import dev.ganvas.trainer.metric.Gallery.Labels;
import java.util.Arrays;

/**
 * Which label each generated sample is asked for: each label as often as real samples have it, so
 * that sets of samples can be compared. Where all are as frequent, they take turns.
 */
final class LabelShares {
  private final int[] labels;

  private LabelShares(int[] labels) {
    this.labels = labels;
  }

  /**
   * Those of a data set.
   *
   * @param count samples at most
   */
  static LabelShares of(Dataset real, int count) {
    int classes = real.labels().size();
    long[] frequencies = new long[classes];
    for (int i = 0; classes > 0 && i < real.size(); i++) {
      frequencies[real.label(i)]++;
    }
    long[] owed = new long[classes];
    int[] labels = new int[classes == 0 ? 0 : count];
    for (int i = 0; i < labels.length; i++) {
      int most = 0;
      for (int label = 0; label < classes; label++) {
        owed[label] += frequencies[label];
        most = owed[label] > owed[most] ? label : most;
      }
      owed[most] -= real.size();
      labels[i] = most;
    }
    return new LabelShares(labels);
  }

  /** The label of a sample. */
  int at(int index) {
    return labels[index];
  }

  /** Those of the first samples; none if there are no labels. */
  Labels first(int count) {
    return new Labels(Arrays.copyOf(labels, Math.min(count, labels.length)));
  }

  /** A sample with the label of this index; as it was, if the model has no labels. */
  Sample asked(ModelCard card, Sample sample, int index) {
    return card.inputs().label() == null ? sample : sample.label(at(index));
  }
}
