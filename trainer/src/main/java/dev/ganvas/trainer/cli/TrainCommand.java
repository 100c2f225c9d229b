package dev.ganvas.trainer.cli;

import ai.djl.Device;
import dev.ganvas.models.Check;
import dev.ganvas.runtime.SafeExit;
import dev.ganvas.trainer.data.ImageSettings;
import dev.ganvas.trainer.engine.Devices;
import dev.ganvas.trainer.listener.ProgressLine;
import dev.ganvas.trainer.recipe.Recipe;
import dev.ganvas.trainer.recipe.Recipes;
import dev.ganvas.trainer.recipe.Settings;
import dev.ganvas.trainer.run.DataSource;
import dev.ganvas.trainer.run.Run;
import dev.ganvas.trainer.run.Session;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
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
      "  ./ganvas train --resume runs/00001-wgan-gp-fashion-mnist",
      "",
      "Ctrl-C saves a checkpoint and ends; --resume goes on exactly as if nothing had been."
    })
public final class TrainCommand implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @Spec private CommandSpec spec;

  @Parameters(arity = "0..1", paramLabel = "RECIPE", description = "See ./ganvas recipes.")
  private String recipe;

  @Option(
      names = "--data",
      paramLabel = "NAME|DIR",
      description = "A known data set, or a directory of images; see ./ganvas data.")
  private String data;

  @Option(
      names = "--size",
      paramLabel = "PIXELS",
      description = "Make squares of this size of a directory's images.")
  private Integer size;

  @Option(
      names = "--channels",
      paramLabel = "1|3",
      description = "Make them grey (1) or coloured (3).")
  private Integer channels;

  @Option(
      names = "--images",
      paramLabel = "N",
      description = "Real images to see, such as 600k or 1.2M.")
  private String images;

  @Option(names = "--batch", paramLabel = "N", description = "Images of each update.")
  private Integer batch;

  @Option(names = "--seed", paramLabel = "N", description = "Of all random numbers; 1 unless said.")
  private Long seed;

  @Option(
      names = "--set",
      paramLabel = "AXIS.FIELD=VALUE",
      description = "Change a setting of the recipe; may be given several times.")
  private final Map<String, String> settings = new LinkedHashMap<>();

  @Option(
      names = "--device",
      paramLabel = "auto|cpu|gpu:N",
      defaultValue = "auto",
      description = "Where to compute; ${DEFAULT-VALUE} unless said.")
  private String device;

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
      description = "Where the bundle goes; unless said, into the run.")
  private Path target;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Run run;
    try (Session session = open(Devices.choose(device))) {
      run = session.run();
      play(session);
      if (!session.finished()) {
        sayHowToGoOn(session);
        return 0;
      }
    }
    Path bundle = target == null ? run.bundle() : target;
    ExportCommand.write(run, bundle, spec.commandLine().getOut());
    return 0;
  }

  private Session open(Device chosen) throws IOException {
    try (ReadingBar reading = new ReadingBar()) {
      if (resume != null) {
        refuseDifferences(Run.open(resume));
        return Session.resume(resume, chosen, reading);
      }
      Check.that(recipe != null, "name a recipe: %s", names());
      Check.that(data != null, "--data is missing: a data set or a directory of images");
      Session.Start start =
          new Session.Start(
              Settings.change(Recipes.named(recipe), changes()),
              new DataSource(data, pictures()),
              seed == null ? 1 : seed);
      return Session.begin(runs, start, chosen, reading);
    }
  }

  private void play(Session session) throws IOException {
    CountDownLatch done = new CountDownLatch(1);
    Runnable stop =
        () -> {
          session.training().stop();
          awaitQuietly(done);
        };
    session.training().caution().ifPresent(spec.commandLine().getErr()::println);
    spec.commandLine().getErr().flush();
    spec.commandLine().getOut().println(session.run().directory());
    spec.commandLine().getOut().flush();
    SafeExit.Registration registration = SafeExit.onStop(PATIENCE, stop);
    try (ProgressLine progress = new ProgressLine("training")) {
      session.play(List.of(progress), this::sayUnderTheBar);
    } finally {
      registration.close();
      done.countDown();
    }
  }

  /** The bar has left the cursor behind itself, and draws itself anew below. */
  private void sayUnderTheBar(String sentence) {
    PrintWriter err = spec.commandLine().getErr();
    err.printf("%n%s%n", sentence);
    err.flush();
  }

  private void sayHowToGoOn(Session session) {
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        "stopped after %,d images; go on with ./ganvas train --resume %s%n",
        session.training().clock().images(), session.run().directory());
    out.flush();
  }

  private static void awaitQuietly(CountDownLatch done) {
    try {
      done.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Map<String, String> changes() {
    Map<String, String> changes = new LinkedHashMap<>(settings);
    if (images != null) {
      changes.put("images", String.valueOf(ImageCount.parse(images)));
    }
    if (batch != null) {
      changes.put("batch", String.valueOf(batch));
    }
    return changes;
  }

  private ImageSettings pictures() {
    ImageSettings pictures = ImageSettings.DEFAULT;
    pictures = size == null ? pictures : pictures.withSize(size);
    return channels == null ? pictures : pictures.withChannels(channels);
  }

  /** What is said again beside {@code --resume} has to be what the run began with. */
  private void refuseDifferences(Run run) {
    Differences differences = new Differences();
    differences.add("recipe", run.recipe().name(), recipe);
    differences.add("data", run.source().name(), data);
    differences.add("size", run.source().settings().size(), size);
    differences.add("channels", run.source().settings().channels(), channels);
    differences.add("seed", run.seed(), seed);
    changes().forEach((path, value) -> differences.add(run.recipe(), path, value));
    Check.that(
        differences.isEmpty(),
        "%s goes on as it began: %s; begin a new run for that",
        run.directory(),
        differences);
  }

  private static String names() {
    return String.join(", ", Recipes.all().stream().map(Recipe::name).toList());
  }
}
