package dev.ganvas.trainer.listener;

import dev.ganvas.trainer.loop.Event;
import dev.ganvas.trainer.loop.Listener;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar on the console: images seen, images a second, time left, and the latest losses. */
public final class ProgressLine implements Listener, AutoCloseable {
  private final String task;
  private ProgressBar bar;

  /** A bar labelled {@code task}. */
  public ProgressLine(String task) {
    this.task = task;
  }

  @Override
  public void on(Event event) {
    if (event instanceof Event.Started started) {
      bar =
          new ProgressBarBuilder()
              .setTaskName(task)
              .setInitialMax(started.total())
              .setStyle(ProgressBarStyle.ASCII)
              .setUnit(" images", 1)
              .showSpeed()
              .startsFrom(started.images(), Duration.ZERO)
              .setUpdateIntervalMillis(1000)
              .build();
    } else if (event instanceof Event.Measured measured) {
      bar.setExtraMessage(losses(measured.metrics()));
    }
    bar.stepTo(event.images());
    if (event instanceof Event.Ended) {
      close();
    }
  }

  /** Takes the bar off the console, which is then free for others. */
  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }

  private static String losses(Map<String, Double> metrics) {
    StringBuilder text = new StringBuilder();
    metrics.forEach(
        (name, value) -> {
          if (name.startsWith("loss/")) {
            text.append(String.format(Locale.ROOT, " %s %.3f", name.substring(5), value));
          }
        });
    return text.toString();
  }
}
