package dev.ganvas.trainer.loop;

import ai.djl.ndarray.NDArray;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How far apart samples lie and how many modes of the data they show, generated beside real, and
 * how far the middle of the generated ones has moved since it was last asked: what tells of a
 * generator that repeats itself, leaves something out, or hops from one mode to the next.
 */
final class Diversity {
  private static final int MOST_SAMPLES = 32; // what they take grows with the square

  /** The middle of fewer moves far by chance: by a root of their number of the spread. */
  private static final int LEAST_SAMPLES = 16;

  private Census census = Census.unknown();
  private float[] middle;

  /** Counts modes from now on. */
  void count(Census modes) {
    census = modes;
  }

  /**
   * The figures by the names of their metrics; the move is missing the first time, and of small
   * batches.
   */
  Map<String, Double> of(NDArray reals, NDArray fakes) {
    float[][] generated = rows(fakes);
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("spread/real", spread(rows(reals)));
    figures.put("spread/fake", spread(generated));
    float[] now = mean(generated);
    if (middle != null && generated.length >= LEAST_SAMPLES) {
      figures.put("spread/moved", distance(middle, now));
    }
    middle = now;
    int[] real = census.modes(reals.toFloatArray());
    int[] fake = census.modes(fakes.toFloatArray());
    if (real.length > 0 && fake.length > 0) {
      figures.put("modes/real", different(real));
      figures.put("modes/fake", different(fake));
    }
    return figures;
  }

  private static double different(int[] modes) {
    return Arrays.stream(modes).distinct().count();
  }

  /** The mean Euclidean distance between two different samples. */
  private static double spread(float[][] samples) {
    double sum = 0;
    for (int i = 1; i < samples.length; i++) {
      for (int j = 0; j < i; j++) {
        sum += distance(samples[i], samples[j]);
      }
    }
    return 2 * sum / (samples.length * (samples.length - 1.0));
  }

  private static double distance(float[] a, float[] b) {
    double squares = 0;
    for (int i = 0; i < a.length; i++) {
      double difference = (double) a[i] - b[i];
      squares += difference * difference;
    }
    return Math.sqrt(squares);
  }

  private static float[] mean(float[][] samples) {
    float[] mean = new float[samples[0].length];
    for (float[] sample : samples) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += sample[i] / samples.length;
      }
    }
    return mean;
  }

  private static float[][] rows(NDArray samples) {
    float[] values = samples.toFloatArray();
    int size = values.length / (int) samples.getShape().get(0);
    float[][] rows = new float[Math.min(MOST_SAMPLES, values.length / size)][size];
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(values, i * size, rows[i], 0, size);
    }
    return rows;
  }
}
