package dev.ganvas.exporter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganvas.models.graph.DataType;
import dev.ganvas.models.graph.Op;
import dev.ganvas.models.random.SeedStream;
import java.util.Arrays;

/** Two networks in ONNX Runtime on the same random inputs. */
final class Comparison {
  private Comparison() {}

  /** No output differs by more than {@code tolerance} at batch 1, 3 and 7. */
  static void assertSame(Network expected, Network actual, float tolerance) {
    try (Ort one = new Ort(Exported.raw(expected));
        Ort other = new Ort(Exported.raw(actual))) {
      for (int batch : new int[] {1, 3, 7}) {
        feed(one, expected, batch);
        feed(other, actual, batch);
        for (String output : expected.graph().outputs().keySet()) {
          assertThat(difference(one.read(output), other.read(output)))
              .isLessThanOrEqualTo(tolerance);
        }
      }
    }
  }

  private static float difference(float[] expected, float[] actual) {
    assertThat(actual).hasSameSizeAs(expected);
    float largest = 0;
    for (int i = 0; i < expected.length; i++) {
      // Math.max keeps a NaN, which then fails the comparison.
      largest = Math.max(largest, Math.abs(expected[i] - actual[i]));
    }
    return largest;
  }

  private static void feed(Ort ort, Network network, int batch) {
    for (Op.Input input : network.graph().inputs()) {
      SeedStream random = SeedStream.of(batch, input.name().hashCode());
      if (input.type() == DataType.INDEX) {
        long[] indices = new long[batch];
        Arrays.setAll(indices, i -> random.nextInt(10));
        ort.feed(input.name(), indices);
      } else {
        float[] values = new float[batch * (int) input.shape().elements()];
        random.fillNormal(values);
        ort.feed(input.name(), input.shape(), values);
      }
    }
  }
}
