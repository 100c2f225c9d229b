package dev.ganvas.trainer.cli;

import ai.djl.Device;
import dev.ganvas.models.Check;
import dev.ganvas.runtime.Judge;
import dev.ganvas.trainer.data.Dataset;
import dev.ganvas.trainer.data.Datasets;
import dev.ganvas.trainer.data.Home;
import dev.ganvas.trainer.run.DataSource;
import dev.ganvas.trainer.sweep.Measures;
import dev.ganvas.trainer.sweep.Results;
import dev.ganvas.trainer.sweep.Score;
import dev.ganvas.trainer.sweep.SweepRun;
import dev.ganvas.trainer.sweep.Variants;
import dev.ganvas.trainer.sweep.VariantsPage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
      "Pictures are learned from fashion-mnist by one seed, points from ring and grid",
      "by several; each is measured as ./ganvas evaluate does. Stopped, the same",
      "command goes on.",
      "",
      "Examples:",
      "  ./ganvas variants --images 60k --points 256k",
      "                                 an evening on two cores",
      "  ./ganvas variants --images 5M --points 5M --out compared.md",
      "                                 what a GPU is for"
    })
public final class VariantsCommand implements Callable<Integer> {
  private static final String OF_PICTURES = "fashion-mnist";
  private static final List<String> OF_POINTS = List.of("ring", "grid");
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

  @Mixin private DeviceOption device;

  @Override
  public Integer call() throws IOException {
    Check.that(out.toString().endsWith(".md"), "--out is %s; it is one .md file", out);
    Device chosen = device.choose();
    long ofPictures = ImageCount.parse("--images", images);
    long ofPoints = ImageCount.parse("--points", points);
    List<Long> each = SeedRange.parse(seeds);
    Datasets datasets = new Datasets(Home.ofEnvironment());
    Dataset pictures = datasets.open(OF_PICTURES);
    Dataset test = datasets.open(OF_PICTURES + ":test");
    SweepConsole console = new SweepConsole(spec.commandLine());
    try (Judge judge = Judges.of(pictures, OF_PICTURES)) {
      Map<VariantsPage.Part, Score> parts = new LinkedHashMap<>();
      parts.put(
          part(pictures, each.subList(0, 1), ofPictures),
          Measures.all(judge, pictures, test, PICTURES));
      for (String name : OF_POINTS) {
        Dataset mixture = datasets.open(name);
        parts.put(part(mixture, each, ofPoints), Measures.all(null, mixture, mixture, POINTS));
      }
      for (Map.Entry<VariantsPage.Part, Score> entry : parts.entrySet()) {
        VariantsPage.Part part = entry.getKey();
        SweepRun.Equipment equipment = new SweepRun.Equipment(chosen, entry.getValue());
        if (!console.play(part.sweep(), part.results(), equipment)) {
          return 0;
        }
      }
      new VariantsPage(command(), List.copyOf(parts.keySet())).write(out);
    }
    console.say(out.toString());
    return 0;
  }

  private VariantsPage.Part part(Dataset data, List<Long> each, long budget) {
    Variants variants = new Variants(data, budget);
    Results results =
        new Results(runs.resolve(data.name()), DataSource.named(data.name()), data.hash());
    return new VariantsPage.Part(variants.sweep(each), results, variants.leftOut());
  }

  private String command() {
    return "./ganvas variants --images %s --points %s --seeds %s".formatted(images, points, seeds);
  }
}
