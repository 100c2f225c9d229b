package dev.ganvas.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganvas.models.card.ImageOutput;
import dev.ganvas.models.card.Range;
import org.junit.jupiter.api.Test;

class PlanTest {
  private static final Device CPU = new Device(Device.CPU, "cpu");
  private static final Device GPU = new Device(0, "gpu:0");

  /** Sixteen times four bytes for each of 3 x 8 x 8 numbers: 12 KB a picture. */
  private final ImageOutput output = new ImageOutput("image", 8, 8, 3, new Range(-1, 1));

  private final Options options = Options.standard().workers(2);

  @Test
  void aBatchIsAsLargeAsIsWishedAndPays() {
    assertThat(Plan.of(output, options.batch(5), CPU)).isEqualTo(new Plan(2, 5));
    assertThat(Plan.of(output, options.batch(100), CPU)).isEqualTo(new Plan(2, 16));
    assertThat(Plan.of(output, options.batch(100), GPU)).isEqualTo(new Plan(1, 100));
  }

  @Test
  void batchesInWorkStayWithinTheMemoryLimit() {
    Options little = options.memoryLimit(100 << 10);

    assertThat(Plan.of(output, little, CPU)).isEqualTo(new Plan(2, 4));
    assertThat(Plan.of(output, little.workers(20), CPU)).isEqualTo(new Plan(8, 1));
  }
}
