package dev.ganvas.trainer.export;

import dev.ganvas.models.Check;
import dev.ganvas.runtime.Generator;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How far the runtime's answers are from the trainer's, for the same seeds. */
final class Parity {
  private static final double ALLOWED = 1e-4;
  private static final List<Integer> BATCHES = List.of(1, 7, 64);

  private Parity() {}

  /**
   * The largest absolute difference by batch size, of whichever member.
   *
   * @throws IllegalStateException if one is beyond rounding
   */
  static Map<String, Double> measure(Members members, Generator generator) {
    Map<String, Double> parity = new TreeMap<>(Comparator.comparing(Integer::valueOf));
    for (int batch : BATCHES) {
      double largest = 0;
      for (Members.Answer trained : members.answers(batch)) {
        float[] exported = generator.tensors(trained.request()).values();
        largest = Math.max(largest, difference(trained.values(), exported));
      }
      if (!(largest <= ALLOWED)) {
        throw new IllegalStateException(
            "the exported network differs from the trained one by %s at batch %d; allowed is %s"
                .formatted(largest, batch, ALLOWED));
      }
      parity.put(String.valueOf(batch), largest);
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
