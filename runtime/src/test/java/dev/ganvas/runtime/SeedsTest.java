package dev.ganvas.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A seed is a picture, however it is asked for. */
class SeedsTest {
  @TempDir Path directory;

  private static Options workers(int count) {
    return Options.standard().workers(count);
  }

  private static float[] values(Generator generator, long seed, int count) {
    return generator.tensors(Request.of(count).seed(seed)).values();
  }

  @Test
  void everyBatchSizeGivesTheSameBits() {
    for (Path bundle :
        List.of(
            TestBundles.colours(directory.resolve("colours")),
            TestBundles.clothes(directory.resolve("clothes")),
            TestBundles.digits(directory.resolve("digits")),
            TestBundles.points(directory.resolve("points")))) {
      try (Generator generator = Generator.open(bundle, workers(1))) {
        float[] all = values(generator, 100, 33);
        int size = all.length / 33;
        for (int count : new int[] {1, 2, 3, 5, 8, 15, 16}) {
          for (int from = 0; from + count <= 33; from += count) {
            float[] part = Arrays.copyOfRange(all, from * size, (from + count) * size);
            assertThat(values(generator, 100 + from, count))
                .as("%s: %d from %d", bundle.getFileName(), count, from)
                .containsExactly(part);
          }
        }
      }
    }
  }

  @Test
  void everyNumberOfWorkersGivesTheSameFiles() {
    Path bundle = TestBundles.clothes(directory);
    List<byte[]> expected = null;
    for (int count : new int[] {1, 2, 3, 8}) {
      try (Generator generator = Generator.open(bundle, workers(count))) {
        List<byte[]> files =
            generator.generate(Request.of(50).seed(-3)).stream().map(Picture::png).toList();
        expected = expected == null ? files : expected;
        assertThat(files).usingElementComparator(Arrays::compare).isEqualTo(expected);
      }
    }
  }

  @Test
  void manyThreadsAtOnceGiveTheSameBits() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try (Generator generator = Generator.open(TestBundles.colours(directory))) {
      float[] expected = values(generator, 7, 20);
      List<Callable<float[]>> calls = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        calls.add(() -> values(generator, 7, 20));
      }
      for (Future<float[]> answer : threads.invokeAll(calls)) {
        assertThat(answer.get()).containsExactly(expected);
      }
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void seedsWrapAroundAtTwoToThe64() {
    try (Generator generator = Generator.open(TestBundles.colours(directory))) {
      List<Picture> pictures = generator.generate(Request.of(3).seed(-1));

      assertThat(pictures).extracting(Picture::seed).containsExactly(-1L, 0L, 1L);
      assertThat(generator.generate(Request.of(1).seed(Long.MAX_VALUE)).get(0).seed())
          .isEqualTo(Long.MAX_VALUE);
      assertThat(pictures.get(1).pixels().bytes())
          .isEqualTo(generator.generate(Request.of(1)).get(0).pixels().bytes());
    }
  }
}
