package dev.ganvas.web.generate;

import java.io.Closeable;
import java.io.PrintWriter;
import java.time.Duration;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Counts, and shows a bar once somebody has waited for it: moving on a terminal, else in lines. */
final class Meter implements Closeable {
  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final Duration BETWEEN_LINES = Duration.ofSeconds(30);
  private static final int LINE_LENGTH = 100;

  private final long total;
  private final PrintWriter err;
  private final boolean terminal = Terminal.isStandardError();
  private final long start = System.nanoTime();
  private long done;
  private ProgressBar bar;

  Meter(long total, PrintWriter err) {
    this.total = total;
    this.err = err;
  }

  void add(int more) {
    done += more;
    Duration patience = terminal ? PATIENCE : BETWEEN_LINES;
    if (bar == null && System.nanoTime() - start > patience.toNanos()) {
      bar = bar();
    }
    if (bar != null) {
      bar.stepTo(done);
    }
  }

  /** The mean so far. */
  double perSecond() {
    return done * 1e9 / (System.nanoTime() - start);
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }

  private ProgressBar bar() {
    ProgressBarBuilder builder =
        new ProgressBarBuilder()
            .setTaskName("Making")
            .setInitialMax(total)
            .setStyle(ProgressBarStyle.ASCII)
            .showSpeed();
    if (!terminal) {
      builder
          .setConsumer(new DelegatingProgressBarConsumer(err::println, LINE_LENGTH))
          .setUpdateIntervalMillis((int) BETWEEN_LINES.toMillis());
    }
    return builder.build();
  }
}
