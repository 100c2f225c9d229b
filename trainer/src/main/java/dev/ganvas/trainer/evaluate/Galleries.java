package dev.ganvas.trainer.evaluate;

import dev.ganvas.models.random.SeedStream;
import dev.ganvas.runtime.FloatTensor;
import dev.ganvas.runtime.Generator;
import dev.ganvas.runtime.Judge;
import dev.ganvas.runtime.Request;
import dev.ganvas.runtime.Sample;
import dev.ganvas.runtime.Verdicts;
import dev.ganvas.trainer.data.Dataset;
import dev.ganvas.trainer.data.Progress;
import dev.ganvas.trainer.data.Shuffle;
import dev.ganvas.trainer.metric.Gallery;
import dev.ganvas.trainer.metric.Gallery.Labels;
import dev.ganvas.trainer.metric.Points;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Fills galleries with real and generated samples. */
final class Galleries {
  private static final int PORTION = 500;
  private static final long CHOICE = 4;

  private Galleries() {}

  /**
   * So many samples of a data set, by chance but always the same ones: sets are often ordered by
   * their labels, or their labels take turns.
   */
  static Gallery real(Dataset data, int count, Judge judge) {
    int size = data.floats();
    float[] pixels = new float[count * size];
    int[] labels = new int[data.labels().isEmpty() ? 0 : count];
    int[] order = Shuffle.indices(data.size(), SeedStream.of(CHOICE, 0));
    for (int i = 0; i < count; i++) {
      data.read(order[i], pixels, i * size);
      if (labels.length > 0) {
        labels[i] = data.label(order[i]);
      }
    }
    return judged(new Points(size, pixels), new Labels(labels), judge);
  }

  /** The samples of consecutive seeds, from 0 on. */
  static Points generated(
      Generator generator, int count, IntFunction<Sample> sample, Progress progress) {
    int size = generator.card().output().size();
    float[] values = new float[Math.multiplyExact(count, size)];
    for (int first = 0; first < count; first += PORTION) {
      int portion = Math.min(PORTION, count - first);
      List<Sample> samples = IntStream.range(first, first + portion).mapToObj(sample).toList();
      FloatTensor made = generator.tensors(Request.of(samples));
      System.arraycopy(made.values(), 0, values, first * size, portion * size);
      progress.at(first + portion, count);
    }
    return new Points(size, values);
  }

  /** Samples with what the judge says of them; without a judge, with nothing. */
  static Gallery judged(Points pixels, Labels labels, Judge judge) {
    if (judge == null) {
      return new Gallery(pixels, pixels, labels, new Labels());
    }
    Verdicts verdicts = judge.judge(pixels.values());
    int dim = verdicts.features(0).length;
    float[] features = new float[pixels.count() * dim];
    int[] seen = new int[pixels.count()];
    for (int i = 0; i < seen.length; i++) {
      System.arraycopy(verdicts.features(i), 0, features, i * dim, dim);
      seen[i] = verdicts.seen(i);
    }
    return new Gallery(pixels, new Points(dim, features), labels, new Labels(seen));
  }
}
