package dev.ganvas.trainer.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import dev.ganvas.trainer.engine.Devices;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DiversityTest {
  private final Diversity diversity = new Diversity();

  /** A right triangle with sides 3, 4 and 5. */
  @Test
  void isTheMeanDistanceOfPairs() {
    try (NDManager manager = NDManager.newBaseManager(Devices.choose("cpu"), "PyTorch")) {
      NDArray same = manager.ones(new Shape(3, 2));
      NDArray triangle = manager.create(new float[] {0, 0, 3, 0, 0, 4}, new Shape(3, 2));
      assertThat(diversity.of(same, triangle))
          .containsEntry("spread/real", 0.0)
          .containsEntry("spread/fake", 4.0);
    }
  }

  @Test
  void tellsTheWayOfTheMiddleOfEnoughSamples() {
    try (NDManager manager = NDManager.newBaseManager(Devices.choose("cpu"), "PyTorch")) {
      NDArray before = manager.zeros(new Shape(16, 2));
      NDArray after = before.add(manager.create(new float[] {3, 4}));
      assertThat(diversity.of(before, before)).doesNotContainKey("spread/moved");
      assertThat(diversity.of(before, after).get("spread/moved")).isCloseTo(5, within(1e-6));
      NDArray few = manager.zeros(new Shape(4, 2));
      assertThat(diversity.of(few, few)).doesNotContainKey("spread/moved");
    }
  }

  @Test
  void looksAtNoMoreThanTheFirstSamples() {
    try (NDManager manager = NDManager.newBaseManager(Devices.choose("cpu"), "PyTorch")) {
      NDArray lastApart = manager.zeros(new Shape(33, 1));
      lastApart.set(new NDIndex("32"), 9);
      assertThat(diversity.of(lastApart, lastApart)).containsEntry("spread/real", 0.0);
    }
  }

  @Test
  void countsTheModesThatItIsToldToTellApart() {
    try (NDManager manager = NDManager.newBaseManager(Devices.choose("cpu"), "PyTorch")) {
      NDArray real = manager.create(new float[] {0, 1, 2, 3}, new Shape(4, 1));
      NDArray fake = manager.create(new float[] {1, 1, 3, 1}, new Shape(4, 1));
      assertThat(diversity.of(real, fake)).doesNotContainKey("modes/real");
      diversity.count(
          samples -> IntStream.range(0, samples.length).map(i -> (int) samples[i]).toArray());
      assertThat(diversity.of(real, fake))
          .containsEntry("modes/real", 4.0)
          .containsEntry("modes/fake", 2.0);
    }
  }
}
