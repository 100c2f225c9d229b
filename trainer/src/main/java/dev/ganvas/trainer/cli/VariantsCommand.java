package dev.ganvas.trainer.cli;

import ai.djl.Device;
import dev.ganvas.runtime.Judge;
import dev.ganvas.trainer.data.Dataset;
import dev.ganvas.trainer.data.Datasets;
import dev.ganvas.trainer.data.Home;
import dev.ganvas.trainer.engine.Devices;
import dev.ganvas.trainer.run.DataSource;
import dev.ganvas.trainer.sweep.Measures;
import dev.ganvas.trainer.sweep.Results;
import dev.ganvas.trainer.sweep.Score;
import dev.ganvas.trainer.sweep.Sweep;
import dev.ganvas.trainer.sweep.SweepRun;
import dev.ganvas.trainer.sweep.Variants;
import dev.ganvas.trainer.sweep.VariantsPage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ganvas variants}. */
@Command(
    name = "variants",
    description = "Trains every recipe at one budget, and writes a page that compares them.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Pictures are learned from fashion-mnist by one seed, points from ring and grid by several;",
      "each is measured as ./ganvas evaluate does. Stopped, the same command goes on.",
      "",
      "Examples:",
      "  ./ganvas variants --images 60k --points 256k",
      "                                 an evening on two cores; docs/variants.md shows it",
      "  ./ganvas variants --images 5M --points 5M --out compared.md",
      "                                 what a GPU is for"
    })
public final class VariantsCommand implements Callable<Integer> {
  private static final int PICTURES = 2_000;
  private static final int POINTS = 2_500;

  @Spec private CommandSpec spec;

  @Option(
      names = "--images",
      paramLabel = "N",
      defaultValue = "60k",
      description = "Pictures that each recipe sees; ${DEFAULT-VALUE} unless said.")
  private String images;

  @Option(
      names = "--points",
      paramLabel = "N",
      defaultValue = "256k",
      description = "Points that each recipe sees; ${DEFAULT-VALUE} unless said.")
  private String points;

  @Option(
      names = "--seeds",
      paramLabel = "FROM..TO",
      defaultValue = "1..10",
      description = "Of the trainings on points; ${DEFAULT-VALUE} unless said.")
  private String seeds;

  @Option(
      names = "--runs",
      paramLabel = "DIR",
      defaultValue = "runs/variants",
      description = "Where the trainings go; ${DEFAULT-VALUE} unless said.")
  private Path runs;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      defaultValue = "docs/variants.md",
      description = "The page; its pictures lie beside it. ${DEFAULT-VALUE} unless said.")
  private Path out;

  @Option(
      names = "--device",
      paramLabel = "auto|cpu|gpu:N",
      defaultValue = "auto",
      description = "Where to compute; ${DEFAULT-VALUE} unless said.")
  private String device;

  @Override
  public Integer call() throws IOException {
    Device chosen = Devices.choose(device);
    long ofPictures = ImageCount.parse("--images", images);
    long ofPoints = ImageCount.parse("--points", points);
    List<Long> each = SeedRange.parse(seeds);
    Datasets datasets = new Datasets(Home.ofEnvironment());
    List<VariantsPage.Part> parts = new ArrayList<>();
    for (String name : List.of("ring", "grid")) {
      Dataset data = datasets.open(name);
      VariantsPage.Part part = part(data, each, ofPoints);
      parts.add(part);
      if (!play(part, Measures.all(null, data, data, POINTS), chosen)) {
        return 0;
      }
    }
    Dataset data = datasets.open("fashion-mnist");
    VariantsPage.Part part = part(data, each.subList(0, 1), ofPictures);
    parts.add(0, part);
    try (Judge judge = Judges.of(data, data.name())) {
      Dataset test = datasets.open(data.name() + ":test");
      if (!play(part, Measures.all(judge, data, test, PICTURES), chosen)) {
        return 0;
      }
    }
    new VariantsPage(command(), parts).write(out);
    say(out.toString());
    return 0;
  }

  private VariantsPage.Part part(Dataset data, List<Long> each, long budget) {
    Sweep sweep = Variants.of(data, each, budget);
    Path place = runs.resolve(data.name());
    return new VariantsPage.Part(
        sweep, new Results(place, DataSource.named(data.name()), data.hash()));
  }

  private boolean play(VariantsPage.Part part, Score score, Device chosen) throws IOException {
    SweepRun.Equipment equipment = new SweepRun.Equipment(chosen, score);
    SweepConsole console = new SweepConsole(spec.commandLine());
    boolean done = new SweepRun(part.sweep(), part.results(), equipment, console).play();
    if (!done) {
      say(part.results().directory() + ": stopped; the same command goes on");
    }
    return done;
  }

  private String command() {
    return "./ganvas variants --images %s --points %s --seeds %s".formatted(images, points, seeds);
  }

  private void say(String sentence) {
    spec.commandLine().getOut().println(sentence);
    spec.commandLine().getOut().flush();
  }
}
