package dev.ganvas.trainer.cli;

import dev.ganvas.models.card.ModelCard;
import dev.ganvas.trainer.engine.Devices;
import dev.ganvas.trainer.export.Export;
import dev.ganvas.trainer.run.Learned;
import dev.ganvas.trainer.run.Run;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ganvas export}. */
@Command(
    name = "export",
    description =
        "Writes what a run has learned as a bundle that every ONNX runtime can draw with.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  ./ganvas export runs/00001-cgan-fashion-mnist --to models/zoo/fashion-cgan",
      "                       the averaged generator at the newest checkpoint; the name of the",
      "                       directory becomes the model's id",
      "",
      "The bundle is compared with the trainer before it is put in place, and replaces an older",
      "one of the same name."
    })
public final class ExportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "RUN", description = "A run's directory, finished or not.")
  private Path run;

  @Option(
      names = "--to",
      paramLabel = "DIR",
      required = true,
      description = "The bundle's directory, named by a-z, 0-9 and -.")
  private Path target;

  @Override
  public Integer call() throws IOException {
    Devices.choose("cpu");
    write(Run.open(run), target, spec.commandLine().getOut());
    return 0;
  }

  /** Exports a run and says so. */
  static void write(Run run, Path target, PrintWriter out) throws IOException {
    try (Learned learned = Learned.of(run)) {
      ModelCard card = Export.write(learned, target);
      out.printf("%s: exported after %,d images; ", target, learned.origin().images());
      out.printf("differs from the trainer by at most %.1e%n", largest(card));
      out.flush();
    }
  }

  private static double largest(ModelCard card) {
    return card.parity().values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
  }
}
