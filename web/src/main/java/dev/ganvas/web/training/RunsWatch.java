package dev.ganvas.web.training;

import dev.ganvas.web.Daemons;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells when anything about the runs has changed: a reading, a note, sample grids, the bundle, or
 * that one has fallen silent. It looks every now and then, which on disks that others write to is
 * more to be relied on than being told.
 */
public final class RunsWatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RunsWatch.class);
  private static final Duration PAUSE = Duration.ofMillis(1500);

  private final Runs runs;
  private final Runnable changed;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(Daemons.named("runs-watch"));
  private final Future<?> looks;
  private List<Runs.Look> before;

  /** Looks at once and then begins; {@code changed} runs on a thread of its own. */
  public RunsWatch(Runs runs, Runnable changed) {
    this(runs, changed, PAUSE);
  }

  RunsWatch(Runs runs, Runnable changed, Duration pause) {
    this.runs = runs;
    this.changed = changed;
    this.looks =
        timer.scheduleWithFixedDelay(this::look, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void look() {
    try {
      List<Runs.Look> now = runs.look();
      boolean same = before == null || Objects.equals(before, now);
      before = now;
      if (!same) {
        changed.run();
      }
    } catch (UncheckedIOException e) {
      LOG.debug("the runs cannot be read", e); // they may be again at the next look
    } catch (RuntimeException e) {
      LOG.warn("whoever was to hear of the runs failed", e);
    }
  }

  @Override
  public void close() {
    looks.cancel(true);
    timer.shutdownNow();
  }
}
