package dev.ganvas.trainer.cli;

import ai.djl.Device;
import dev.ganvas.models.Check;
import dev.ganvas.runtime.Judge;
import dev.ganvas.trainer.data.Dataset;
import dev.ganvas.trainer.evaluate.Question;
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
  private static final String DATA = "fashion-mnist";
  private static final String IMAGES = "20000";
  private static final int SAMPLES = 2_000;

  @Option(
      names = "--sweep",
      paramLabel = "NAME",
      description =
          "Train many recipes, on 20k images each of fashion-mnist unless said, and compare them in"
              + " one figure: robustness.")
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
    DataSource source = asked.source(DATA);
    Dataset data = Reading.open(source);
    Map<String, String> changes = asked.changes();
    changes.putIfAbsent("images", IMAGES);
    Sweep sweep = Sweeps.named(name, data, asked.seed()).with(changes);
    Path place = out == null ? Path.of("runs", name) : out;
    Results results = new Results(place, source, data.hash());
    Optional<Dataset> held = Reading.heldOut(source);
    SweepConsole console = new SweepConsole(line);
    try (Judge opened = judge(data, held.isPresent(), console)) {
      Score score = opened == null ? Score.none() : score(opened, data, held.orElseThrow());
      if (console.play(sweep, results, new SweepRun.Equipment(device, score))) {
        console.say(results.directory() + " holds the figure");
      }
    }
  }

  /** Null where there is none, or nothing that it could compare with: then pictures have to do. */
  private Judge judge(Dataset data, boolean held, SweepConsole console) {
    Check.that(
        judge == null || held,
        "--judge compares with pictures that were not learned from, and %s keeps none aside;"
            + " leave it out",
        data.name());
    if (judge != null) {
      return Judges.open(judge);
    }
    return held ? Judges.watching(data, console::say).orElse(null) : null;
  }

  private static Score score(Judge judge, Dataset data, Dataset held) {
    Question.checkJudge(judge.card(), data); // better refused now than after the first training
    int count = Math.min(SAMPLES, Question.available(data, held));
    return Measures.distance(judge, data, held, count);
  }
}
