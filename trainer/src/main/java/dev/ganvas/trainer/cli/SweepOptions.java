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
import dev.ganvas.trainer.sweep.Sweep;
import dev.ganvas.trainer.sweep.SweepRun;
import dev.ganvas.trainer.sweep.Sweeps;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** What a call says of a sweep, if it wants one. */
final class SweepOptions {
  private static final String IMAGES = "20000";
  private static final int SAMPLES = 2_000;

  @Option(
      names = "--sweep",
      paramLabel = "NAME",
      description =
          "Train many recipes, on 20k images each unless said, and compare them in one figure:"
              + " robustness.")
  private String name;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where a sweep goes; unless said, runs/NAME.")
  private Path out;

  @Option(
      names = "--judge",
      paramLabel = "DIR",
      description = "Who scores a sweep; unless said, models/judges/DATA, if it is there.")
  private Path judge;

  /** Whether this call wants a sweep. */
  boolean asked() {
    Check.that(name != null || out == null, "--out is where a sweep goes; name one by --sweep");
    Check.that(name != null || judge == null, "--judge scores a sweep; name one by --sweep");
    return name != null;
  }

  /** Plays what is left of it. */
  void play(RunOptions asked, Device device, CommandLine line) throws IOException {
    asked.refuseRecipes("--sweep " + name);
    DataSource source = asked.source();
    Datasets datasets = new Datasets(Home.ofEnvironment());
    Dataset data = read(datasets, source);
    Map<String, String> changes = asked.changes();
    changes.putIfAbsent("images", IMAGES);
    Sweep sweep = Sweeps.named(name, data, asked.seed()).with(changes);
    Path place = out == null ? Path.of("runs", name) : out;
    Results results = new Results(place, source, data.hash());
    Optional<Path> found = judge == null ? Judges.find(data.name()) : Optional.of(judge);
    if (found.isEmpty()) {
      play(sweep, results, new SweepRun.Equipment(device, Score.none()), line);
      return;
    }
    try (Judge opened = Judge.open(found.get())) {
      Dataset test = read(datasets, new DataSource(source.name() + ":test", source.settings()));
      Score score = Measures.distance(opened, data, test, Math.min(SAMPLES, test.size()));
      play(sweep, results, new SweepRun.Equipment(device, score), line);
    }
  }

  private static Dataset read(Datasets datasets, DataSource source) throws IOException {
    try (ReadingBar reading = new ReadingBar()) {
      return datasets.open(source.name(), source.settings(), reading);
    }
  }

  private static void play(
      Sweep sweep, Results results, SweepRun.Equipment equipment, CommandLine line)
      throws IOException {
    SweepConsole console = new SweepConsole(line);
    if (console.play(sweep, results, equipment)) {
      console.say(results.directory() + " holds the figure");
    }
  }
}
