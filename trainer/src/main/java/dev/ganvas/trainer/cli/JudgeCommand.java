package dev.ganvas.trainer.cli;

import ai.djl.Device;
import dev.ganvas.models.card.ModelCard;
import dev.ganvas.trainer.data.Dataset;
import dev.ganvas.trainer.judge.JudgeExport;
import dev.ganvas.trainer.judge.Lessons;
import dev.ganvas.trainer.judge.Pupil;
import dev.ganvas.trainer.judge.School;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ganvas judge}. */
@Command(
    name = "judge",
    description =
        "Trains a classifier whose features and verdicts generated pictures are measured by.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  ./ganvas judge --data fashion-mnist --to models/judges/fashion-mnist",
      "                       learns from the training pictures, is tested on the",
      "                       test pictures, and becomes a bundle: classifier.onnx",
      "                       and card.json",
      "  ./ganvas judge --data digits --mirrored 0 --to models/judges/digits",
      "                       a digit in the mirror is none",
      "  ./ganvas judge --data photos --test photos-test --to models/judges/photos",
      "                       directories of images; sub-directories are classes",
      "",
      "./ganvas evaluate looks for the judge of a data set in models/judges/NAME."
    })
public final class JudgeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private SampleOptions samples;

  @Option(
      names = "--to",
      paramLabel = "DIR",
      required = true,
      description = "The bundle's directory, named by a-z, 0-9 and -.")
  private Path target;

  @Option(
      names = "--epochs",
      paramLabel = "N",
      description = "How often it sees every picture; 12 unless said.")
  private Integer epochs;

  @Option(
      names = "--mirrored",
      paramLabel = "SHARE",
      description =
          "Share of pictures shown mirrored; 0.5 unless said. 0 where a mirror image is something"
              + " else, as it is of digits.")
  private Double mirrored;

  @Option(names = "--seed", paramLabel = "N", description = "Of all random numbers; 1 unless said.")
  private Long seed;

  @Mixin private DeviceOption device;

  @Override
  public Integer call() throws IOException {
    Device chosen = device.choose();
    Dataset training = samples.training();
    training.requireLabels();
    Dataset held = samples.held(training);
    JudgeExport.require(training, held, target);
    Lessons lessons = Lessons.STANDARD;
    lessons = epochs == null ? lessons : lessons.epochs(epochs);
    lessons = mirrored == null ? lessons : lessons.mirrored(mirrored);
    lessons = seed == null ? lessons : lessons.seed(seed);
    long start = System.nanoTime();
    try (WorkBar bar = new WorkBar(spec.commandLine().getErr());
        Pupil pupil = teach(training, lessons, chosen, bar)) {
      double seconds = (System.nanoTime() - start) / 1_000_000_000.0;
      bar.say("testing it on %,d others".formatted(held.size()));
      say(new JudgeExport(pupil, lessons, training, held, seconds).write(target));
    }
    return 0;
  }

  private static Pupil teach(Dataset data, Lessons lessons, Device device, WorkBar bar) {
    bar.say("learning from %,d pictures".formatted(data.size()));
    return School.teach(data, lessons, device, bar);
  }

  private void say(ModelCard card) {
    PrintWriter out = spec.commandLine().getOut();
    for (Map.Entry<String, Double> metric : card.training().metrics().entrySet()) {
      out.printf(
          Locale.ROOT, "%s: %s = %.2f %%%n", target, metric.getKey(), 100 * metric.getValue());
    }
    out.flush();
  }
}
