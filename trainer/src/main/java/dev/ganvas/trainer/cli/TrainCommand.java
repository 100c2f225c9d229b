package dev.ganvas.trainer.cli;

import ai.djl.Device;
import dev.ganvas.models.Check;
import dev.ganvas.trainer.data.Progress;
import dev.ganvas.trainer.export.Export;
import dev.ganvas.trainer.run.Run;
import dev.ganvas.trainer.run.Session;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ganvas train}. */
@Command(
    name = "train",
    description = "Trains a recipe on a data set, and exports what it has learned.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  ./ganvas train wgan-gp --data fashion-mnist",
      "                                 1.2 million images; see ./ganvas recipes",
      "  ./ganvas train cgan --data photos --size 64 --images 600k",
      "                                 sub-directories of photos/ are the labels",
      "  ./ganvas train dcgan --data fashion-mnist --set architecture.width=32",
      "                                 every setting: ./ganvas recipes dcgan",
      "  ./ganvas train cgan --data fashion-mnist --to models/zoo/fashion-cgan",
      "                                 where the finished model goes",
      "  ./ganvas train gan --data ring --seeds 1..8",
      "                                 eight runs, one model that draws from all",
      "  ./ganvas train --resume runs/00001-wgan-gp-fashion-mnist",
      "  ./ganvas train --sweep robustness --data fashion-mnist --images 20k",
      "                                 which objectives stand which architectures",
      "",
      "Ctrl-C saves a checkpoint and ends; --resume goes on exactly as if nothing had",
      "been."
    })
public final class TrainCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private RunOptions asked;

  @Mixin private SweepOptions sweep;

  @Mixin private DeviceOption device;

  @Option(
      names = "--runs",
      paramLabel = "DIR",
      defaultValue = "runs",
      description = "Where the run's directory goes; ${DEFAULT-VALUE} unless said.")
  private Path runs;

  @Option(
      names = "--resume",
      paramLabel = "RUN",
      description = "Go on with a run; --device and --to may be given with it.")
  private Path resume;

  @Option(
      names = "--to",
      paramLabel = "DIR",
      description = "Where the bundle goes; unless said, into the last run.")
  private Path target;

  @Override
  public Integer call() throws IOException {
    Device chosen = device.choose();
    boolean elsewhere = spec.commandLine().getParseResult().hasMatchedOption("--runs");
    Check.that(
        !elsewhere || (resume == null && !sweep.asked()),
        "--runs is where new runs go; a run that goes on stays where it is, and a sweep takes --out");
    if (sweep.asked()) {
      Check.that(
          resume == null && target == null,
          "a sweep goes on by itself and exports nothing; leave --resume and --to out");
      sweep.play(asked, chosen, spec.commandLine());
      return 0;
    }
    if (target != null) {
      Export.requirePlace(target); // better refused now than after the training
    }
    List<Run> trained = new ArrayList<>();
    for (Opening opening : openings()) {
      try (Session session = open(opening, chosen)) {
        new Sitting(spec.commandLine()).play(session);
        if (!session.finished()) {
          sayHowToGoOn(session);
          return 0;
        }
        trained.add(session.run());
      }
    }
    ExportCommand.write(trained, place(trained), spec.commandLine().getOut());
    return 0;
  }

  private interface Opening {
    Session open(Device device, Progress progress) throws IOException;
  }

  private List<Opening> openings() throws IOException {
    if (resume != null) {
      asked.refuseDifferences(Run.open(resume));
      return List.of((chosen, reading) -> Session.resume(resume, chosen, reading));
    }
    return asked.starts().stream().map(this::opening).toList();
  }

  private Opening opening(Session.Start start) {
    return asked.several()
        ? (chosen, reading) -> Session.goOnOrBegin(runs, start, chosen, reading)
        : (chosen, reading) -> Session.begin(runs, start, chosen, reading);
  }

  private static Session open(Opening opening, Device device) throws IOException {
    try (ReadingBar reading = new ReadingBar()) {
      return opening.open(device, reading);
    }
  }

  private Path place(List<Run> trained) {
    Run last = trained.get(trained.size() - 1);
    Path inRun = asked.several() ? last.ensemble() : last.bundle();
    return target == null ? inRun : target;
  }

  private void sayHowToGoOn(Session session) {
    String how =
        asked.several()
            ? "the same command"
            : "./ganvas train --resume "
                + session.run().directory()
                + (target == null ? "" : " --to " + target);
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        "stopped after %,d images; go on with %s%n", session.training().clock().images(), how);
    out.flush();
  }
}
