package dev.ganvas.web.generate;

import dev.ganvas.models.card.VectorOutput;
import dev.ganvas.runtime.Generator;
import dev.ganvas.runtime.StoppedException;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import picocli.CommandLine.ExitCode;

/** Makes an order with a model and says how far it is, what was made, and where it went. */
final class Maker {
  private final Generator generator;
  private final Order order;
  private final PrintWriter out;
  private final PrintWriter err;

  Maker(Generator generator, Order order, PrintWriter out, PrintWriter err) {
    this.generator = generator;
    this.order = order;
    this.out = out;
    this.err = err;
  }

  /** Feeds a target with everything that was ordered. */
  private interface Feed<T> {
    void into(Target<T> target) throws IOException;
  }

  /** Returns the command's exit code. */
  int make(Targets targets, Destination destination) throws IOException {
    Meter meter = new Meter(order.total(), err);
    Run run = new Run(generator, order, meter);
    if (generator.card().output() instanceof VectorOutput output) {
      return make(run::points, targets.points(destination, output), meter, destination);
    }
    return make(run::pictures, targets.pictures(destination), meter, destination);
  }

  private <T> int make(Feed<T> feed, Target<T> target, Meter meter, Destination destination)
      throws IOException {
    try (StopSignal signal = new StopSignal()) {
      try (meter;
          target) {
        feed.into(target);
      } catch (StoppedException e) {
        String reason = signal.came() ? "stopped" : e.getMessage();
        sayStopped(reason, target.kept(), destination);
        return ExitCode.SOFTWARE;
      }
      sayMade(meter, destination);
      return ExitCode.OK;
    }
  }

  private void sayStopped(String reason, long kept, Destination destination) {
    String place = kept == 0 ? "nothing was written" : "they are in " + destination.path();
    err.printf(
        Locale.ROOT, "ganvas: %s; %,d of %s are complete, %s%n", reason, kept, ordered(), place);
  }

  private void sayMade(Meter meter, Destination destination) {
    out.printf(
        Locale.ROOT,
        "%s made by %s (%s) on %s: %s (%,.0f a second)%n",
        ordered(),
        generator.card().id(),
        order.inWords(),
        generator.device(),
        destination.path(),
        meter.perSecond());
    if (generator.irregularPictures() > 0) {
      err.printf(
          Locale.ROOT,
          "ganvas: %,d of them had values that are no numbers or outside the card's range, which"
              + " became black or white%n",
          generator.irregularPictures());
    }
  }

  private String ordered() {
    String thing = generator.card().output() instanceof VectorOutput ? "point" : "picture";
    return "%,d %s%s".formatted(order.total(), thing, order.total() == 1 ? "" : "s");
  }
}
