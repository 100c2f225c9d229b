package dev.ganvas.web.generate;

import dev.ganvas.runtime.Generator;
import dev.ganvas.runtime.Picture;
import dev.ganvas.runtime.Pictures;
import dev.ganvas.runtime.Request;
import dev.ganvas.runtime.Sample;
import java.io.IOException;
import java.time.Duration;

/** Makes an order part by part, so that memory does not grow with it. */
final class Run {
  /** Points at once: enough to keep every core busy, and little memory. */
  private static final int CHUNK = 8192;

  private final Generator generator;
  private final Order order;
  private final Meter meter;
  private final long start = System.nanoTime();

  Run(Generator generator, Order order, Meter meter) {
    this.generator = generator;
    this.order = order;
    this.meter = meter;
  }

  void pictures(Target<Picture> target) throws IOException {
    for (Request request : order.requests()) {
      try (Pictures pictures = generator.stream(limited(request))) {
        while (pictures.hasNext()) {
          target.add(pictures.next());
          meter.add(1);
        }
      }
    }
    target.finish();
  }

  void points(Target<float[]> target) throws IOException {
    for (Sample first : order.firsts()) {
      for (int done = 0; done < order.count(); done += CHUNK) {
        int count = Math.min(CHUNK, order.count() - done);
        Request request = Request.of(count, first.withSeed(order.seed() + done));
        target.add(generator.tensors(limited(request)).values());
        meter.add(count);
      }
    }
    target.finish();
  }

  /** The request within what is left of the order's time. */
  private Request limited(Request request) {
    Duration left = order.timeout().minusNanos(System.nanoTime() - start);
    return request.timeout(left.isNegative() || left.isZero() ? Duration.ofNanos(1) : left);
  }
}
