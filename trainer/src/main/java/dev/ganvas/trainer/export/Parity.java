package dev.ganvas.trainer.export;

import dev.ganvas.models.Check;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** How far the runtime's answers are from the trainer's, for the same samples. */
public final class Parity {
  /** Of the largest value, where there are some above 1, which points and features may have. */
  private static final double ALLOWED = 1e-4;

  private static final List<Integer> BATCHES = List.of(1, 7, 64);

  private Parity() {}

  /**
   * What both answer for so many samples, the same ones.
   *
   * @param part the role of a part of the model that answers alone; empty for the whole
   */
  public record Answers(String part, IntFunction<float[]> trainer, IntFunction<float[]> runtime) {}

  /** As {@link #measure(List)}, of a whole model alone. */
  public static Map<String, Double> measure(
      IntFunction<float[]> trainer, IntFunction<float[]> runtime) {
    return measure(List.of(new Answers("", trainer, runtime)));
  }

  /**
   * The largest absolute difference by batch size ({@code 7}); of a part, by that and its role
   * ({@code mapping_7}).
   *
   * @throws IllegalStateException if one is beyond rounding
   */
  public static Map<String, Double> measure(List<Answers> all) {
    Map<String, Double> parity = new LinkedHashMap<>();
    for (Answers answers : all) {
      String prefix = answers.part().isEmpty() ? "" : answers.part() + "_";
      for (int batch : BATCHES) {
        parity.put(prefix + batch, measure(answers, batch));
      }
    }
    return parity;
  }

  private static double measure(Answers answers, int batch) {
    float[] expected = answers.trainer().apply(batch);
    double difference = difference(expected, answers.runtime().apply(batch));
    double allowed = ALLOWED * Math.max(1, largest(expected));
    if (!(difference <= allowed)) {
      String which = answers.part().isEmpty() ? "" : answers.part() + " ";
      throw new IllegalStateException(
          "the exported %snetwork differs from the trained one by %s at batch %d; allowed is %s"
              .formatted(which, difference, batch, allowed));
    }
    return difference;
  }

  private static double largest(float[] values) {
    double largest = 0;
    for (float value : values) {
      largest = Math.max(largest, Math.abs(value));
    }
    return largest;
  }

  private static double difference(float[] a, float[] b) {
    Check.that(a.length == b.length, "the trainer gives %d values, not %d", a.length, b.length);
    double largest = 0;
    for (int i = 0; i < a.length; i++) {
      double difference = Math.abs((double) a[i] - b[i]);
      largest = Double.isNaN(difference) ? Double.NaN : Math.max(largest, difference);
    }
    return largest;
  }
}
