package dev.ganvas.trainer.cli;

import dev.ganvas.models.card.ModelCard;
import dev.ganvas.trainer.engine.Devices;
import dev.ganvas.trainer.export.Export;
import dev.ganvas.trainer.run.Learned;
import dev.ganvas.trainer.run.Run;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
        "Writes what a run has learned, or several have, as a bundle that every ONNX runtime can draw with.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  ./ganvas export runs/00001-cgan-fashion-mnist --to models/zoo/fashion-cgan",
      "                       the averaged generator at the newest checkpoint; the",
      "                       directory's name becomes the model's id",
      "  ./ganvas export runs/00001-gan-ring runs/00002-gan-ring --to models/zoo/ring",
      "                       both in one model; each picture's seed chooses one",
      "",
      "The bundle is compared with the trainer before it is put in place, and replaces",
      "an older one of the same name."
    })
public final class ExportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "RUN",
      description = "A run's directory, finished or not; several that differ by their seed alone.")
  private List<Path> runs;

  @Option(
      names = "--to",
      paramLabel = "DIR",
      required = true,
      description = "The bundle's directory, named by a-z, 0-9 and -.")
  private Path target;

  @Override
  public Integer call() throws IOException {
    Devices.choose("cpu");
    List<Run> opened = new ArrayList<>();
    for (Path run : runs) {
      opened.add(Run.open(run));
    }
    write(opened, target, spec.commandLine().getOut());
    return 0;
  }

  /** Exports runs as one bundle and says so. */
  static void write(List<Run> runs, Path target, PrintWriter out) throws IOException {
    List<Learned> all = new ArrayList<>();
    Interruption interruption = new Interruption();
    try {
      for (Run run : runs) {
        interruption.check();
        all.add(Learned.of(run));
      }
      ModelCard card = Export.write(all, target);
      out.printf("%s: exported after %,d images; ", target, card.training().imagesSeen());
      out.printf("differs from the trainer by at most %.1e%n", largest(card));
      out.flush();
    } finally {
      all.forEach(Learned::close);
      interruption.over();
    }
  }

  private static double largest(ModelCard card) {
    return card.parity().values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
  }
}
