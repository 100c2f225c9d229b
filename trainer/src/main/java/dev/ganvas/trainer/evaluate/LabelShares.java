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
    long[] frequencies = new long[real.labels().size()];
    for (int i = 0; frequencies.length > 0 && i < real.size(); i++) {
      frequencies[real.label(i)]++;
    }
    long[] given = new long[frequencies.length];
    int[] labels = new int[frequencies.length == 0 ? 0 : count];
    for (int i = 0; i < labels.length; i++) {
      int most = 0;
      for (int label = 1; label < frequencies.length; label++) {
        if (owed(frequencies, given, label, i, real.size())
            > owed(frequencies, given, most, i, real.size())) {
          most = label;
        }
      }
      labels[i] = most;
      given[most]++;
    }
    return new LabelShares(labels);
  }

  /** By how much a label stays behind its share after i + 1 samples, times the size of the set. */
  private static long owed(long[] frequencies, long[] given, int label, int i, int size) {
    return frequencies[label] * (i + 1) - given[label] * size;
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
