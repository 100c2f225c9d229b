package dev.ganvas.trainer.cli;

import dev.ganvas.trainer.data.Progress;
import java.time.Duration;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar that appears once somebody has waited for it. */
final class ReadingBar implements Progress, AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final long start = System.nanoTime();
  private final String task;
  private ProgressBar bar;

  ReadingBar() {
    this("Reading images");
  }

  ReadingBar(String task) {
    this.task = task;
  }

  @Override
  public void at(int done, int total) {
    if (bar == null && System.nanoTime() - start > PATIENCE.toNanos()) {
      bar =
          new ProgressBarBuilder()
              .setTaskName(task)
              .setInitialMax(total)
              .setStyle(ProgressBarStyle.ASCII)
              .showSpeed()
              .build();
    }
    if (bar != null) {
      bar.stepTo(done);
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
