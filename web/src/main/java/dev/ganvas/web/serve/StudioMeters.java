package dev.ganvas.web.serve;

import dev.ganvas.web.shelf.Model;
import dev.ganvas.web.shelf.ModelState;
import dev.ganvas.web.shelf.Shelf;
import dev.ganvas.web.work.ModelWorker;
import dev.ganvas.web.work.WorkQueue;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;

/** What the studio counts about pictures and models, beside what the server counts itself. */
final class StudioMeters implements ModelWorker.Observer {
  private final MeterRegistry registry;

  StudioMeters(MeterRegistry registry) {
    this.registry = registry;
  }

  @Override
  public void ran(String model, int pictures, double seconds) {
    Counter.builder("ganvas.pictures")
        .description("Pictures computed")
        .tag("model", model)
        .register(registry)
        .increment(pictures);
    DistributionSummary.builder("ganvas.batch.size")
        .description("Pictures that ran together")
        .tag("model", model)
        .register(registry)
        .record(pictures);
    Timer.builder("ganvas.run")
        .description("Time that such a group took")
        .tag("model", model)
        .register(registry)
        .record((long) (seconds * 1e9), TimeUnit.NANOSECONDS);
  }

  @Override
  public void waited(String model, double seconds) {
    Timer.builder("ganvas.wait")
        .description("Time from a request to the start of its first picture")
        .tag("model", model)
        .register(registry)
        .record((long) (seconds * 1e9), TimeUnit.NANOSECONDS);
  }

  /** Shows how the queue and the models stand at any moment. */
  void watch(WorkQueue queue, Shelf shelf) {
    Gauge.builder("ganvas.queue.waiting", queue, WorkQueue::waiting)
        .description("Requests that nobody has begun")
        .register(registry);
    Gauge.builder("ganvas.queue.running", queue, WorkQueue::running)
        .description("Requests that have been begun and not ended")
        .register(registry);
    FunctionCounter.builder("ganvas.queue.refused", queue, WorkQueue::refused)
        .description("Requests refused because the queue was full")
        .register(registry);
    for (ModelState state : ModelState.values()) {
      Gauge.builder("ganvas.models", shelf, models -> count(models, state))
          .description("Models by what they are ready for")
          .tag("state", state.text())
          .register(registry);
    }
    Gauge.builder("ganvas.irregular.pictures", shelf, StudioMeters::irregular)
        .description("Pictures with values that are no numbers or outside the card's range")
        .register(registry);
  }

  private static long count(Shelf shelf, ModelState state) {
    return shelf.models().stream().filter(model -> model.state() == state).count();
  }

  private static long irregular(Shelf shelf) {
    return shelf.models().stream()
        .filter(Model::isReady)
        .mapToLong(model -> model.generator().irregularPictures())
        .sum();
  }
}
