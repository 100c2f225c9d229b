package dev.ganvas.trainer.cli;

import dev.ganvas.trainer.data.Progress;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar that appears once there is something to wait for. */
final class ReadingBar implements Progress, AutoCloseable {
  private ProgressBar bar;

  @Override
  public void at(int done, int total) {
    if (bar == null) {
      bar =
          new ProgressBarBuilder()
              .setTaskName("Reading images")
              .setInitialMax(total)
              .setStyle(ProgressBarStyle.ASCII)
              .showSpeed()
              .build();
    }
    bar.stepTo(done);
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
