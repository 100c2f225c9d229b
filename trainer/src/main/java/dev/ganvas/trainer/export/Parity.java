package dev.ganvas.trainer.export;

import dev.ganvas.models.Check;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;

/** How far the runtime's answers are from the trainer's, for the same samples. */
public final class Parity {
  private static final double ALLOWED = 1e-4;
  private static final List<Integer> BATCHES = List.of(1, 7, 64);

  private Parity() {}

  /**
   * The largest absolute difference by batch size.
   *
   * @param trainer what the trainer answers for so many samples
   * @param runtime what the runtime answers for the same ones
   * @throws IllegalStateException if one is beyond rounding
   */
  public static Map<String, Double> measure(
      IntFunction<float[]> trainer, IntFunction<float[]> runtime) {
    Map<String, Double> parity = new TreeMap<>(Comparator.comparing(Integer::valueOf));
    for (int batch : BATCHES) {
      double difference = difference(trainer.apply(batch), runtime.apply(batch));
      if (!(difference <= ALLOWED)) {
        throw new IllegalStateException(
            "the exported network differs from the trained one by %s at batch %d; allowed is %s"
                .formatted(difference, batch, ALLOWED));
      }
      parity.put(String.valueOf(batch), difference);
    }
    return parity;
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
