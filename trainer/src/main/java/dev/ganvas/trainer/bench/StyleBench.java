package dev.ganvas.trainer.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * What styles cost: the generator of StyleGAN2 against that DCGAN which does as much arithmetic.
 */
final class StyleBench implements AutoCloseable {
  private static final int BATCH = 64;
  private static final int WIDTH = 32;
  private static final int MOST_WIDTH = 96;

  private final Untrained styles;
  private final Untrained dcgan;

  /** Exports both into {@code directory}. */
  StyleBench(Path directory) throws IOException {
    this.styles = Untrained.of("stylegan2", WIDTH, directory);
    this.dcgan = Untrained.of("dcgan", equal(styles.gigaflops()), directory);
  }

  /**
   * The width of the DCGAN that comes nearest, in steps that its kernels are at their best with.
   */
  private static int equal(double gigaflops) {
    return IntStream.rangeClosed(1, MOST_WIDTH / 8)
        .map(eighth -> 8 * eighth)
        .boxed()
        .min(
            Comparator.comparingDouble(
                width -> Math.abs(Untrained.gigaflops("dcgan", width) - gigaflops)))
        .orElseThrow();
  }

  /** Multiply-adds of one image of the one by those of the other. */
  double work() {
    return styles.gigaflops() / dcgan.gigaflops();
  }

  /** Images a second in batches of 64. */
  Duel throughput(Pace pace) throws IOException {
    return Duel.of(
        pace,
        () -> pace.rate(BATCH, () -> styles.draw(BATCH)),
        () -> pace.rate(BATCH, () -> dcgan.draw(BATCH)));
  }

  @Override
  public void close() {
    styles.close();
    dcgan.close();
  }
}
