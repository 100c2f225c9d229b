package dev.ganvas.trainer.cli;

import ai.djl.Device;
import dev.ganvas.models.Check;
import dev.ganvas.models.card.ImageOutput;
import dev.ganvas.runtime.Judge;
import dev.ganvas.trainer.WholeFile;
import dev.ganvas.trainer.data.Dataset;
import dev.ganvas.trainer.evaluate.Evaluate;
import dev.ganvas.trainer.evaluate.Evaluation;
import dev.ganvas.trainer.evaluate.Question;
import dev.ganvas.trainer.evaluate.Subject;
import dev.ganvas.trainer.export.Measured;
import dev.ganvas.trainer.report.FigureTable;
import dev.ganvas.trainer.report.Report;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ganvas evaluate}. */
@Command(
    name = "evaluate",
    description = "Measures a model, or what a run has learned so far, and writes a report.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Each figure carries its protocol and its number of samples in its name, and",
      "stands beside its floor: what real samples get in the place of generated ones",
      "(docs/measures.md).",
      "",
      "Examples:",
      "  ./ganvas evaluate fashion-cgan --data fashion-mnist --quick",
      "                       2,000 pictures, half a minute; report.html shows them",
      "  ./ganvas evaluate runs/00007-cgan-fashion-mnist --data fashion-mnist",
      "                       10,000 pictures, and with the curves of the training;",
      "                       for labels, a fresh classifier learns from 60,000 more,",
      "                       which takes minutes",
      "  ./ganvas evaluate models/zoo/fashion-cgan --data fashion-mnist --keep",
      "                       ... and writes the figures onto the model's card",
      "  ./ganvas evaluate runs/00002-gan-ring --data ring",
      "                       points: which centres were found, by PacGAN's protocol",
      "",
      "Pictures need a judge of the same data: ./ganvas judge --help"
    })
public final class EvaluateCommand implements Callable<Integer> {
  private static final int USUAL = 10_000;
  private static final int QUICK = 2_000;
  private static final int POINTS = 2_500;
  private static final int TAUGHT = 60_000;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "RUN|MODEL", description = "A run, a bundle, or its id in models/zoo.")
  private String subject;

  @Mixin private SampleOptions samples;

  @Option(
      names = "--judge",
      paramLabel = "DIR",
      description = "The judge of the data; unless said, models/judges/NAME.")
  private Path judge;

  @Option(
      names = "--count",
      paramLabel = "N",
      description = "Samples of each figure; 10k, or 2500 points, unless said.")
  private String count;

  @Option(
      names = "--taught",
      paramLabel = "N",
      description = "Pictures that a fresh classifier learns from (gan_train); 60k unless said.")
  private String taught;

  @Option(names = "--quick", description = "2,000 pictures, and no fresh classifier.")
  private boolean quick;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      defaultValue = "report.html",
      description =
          "Where the report goes; ${DEFAULT-VALUE} unless said, and with --keep into the bundle.")
  private Path out;

  @Option(
      names = "--keep",
      description = "Write the figures onto the model's card and the report into its bundle.")
  private boolean keep;

  @Mixin private DeviceOption device;

  @Override
  public Integer call() throws IOException {
    Device chosen = device.choose();
    Path place = Places.model(subject);
    Check.that(
        Files.isDirectory(place),
        "there is no run and no model %s; ./ganvas models lists some",
        place);
    Check.that(
        !keep || Subject.isBundle(place),
        "--keep is for models, and %s is a run; export it",
        place);
    Dataset training = samples.training();
    Dataset held = samples.held(training);
    try (WorkBar bar = new WorkBar(spec.commandLine().getErr());
        Subject opened = Subject.open(place);
        Judge judging = judge(opened, training)) {
      Check.that(
          !keep || opened.card().training() != null,
          "--keep writes figures beside the training on a card; that of %s says nothing of one",
          opened.card().id());
      int most = Question.available(training, held);
      Question question =
          new Question(opened, training, held, judging, count(most, judging), toTeach());
      write(question, new Evaluate(question, chosen, bar, bar).answer(), place);
    }
    return 0;
  }

  private void write(Question question, Evaluation evaluation, Path place) throws IOException {
    String report = Report.html(question, evaluation);
    PrintWriter console = spec.commandLine().getOut();
    console.print(FigureTable.of(evaluation.findings()));
    if (keep) {
      Measured.keep(place, evaluation.figures(), report);
      console.printf("%s: figures on its card, %s beside it%n", place, Measured.REPORT);
    }
    if (!keep || spec.commandLine().getParseResult().hasMatchedOption("--out")) {
      WholeFile.write(out, file -> file.write(report.getBytes(StandardCharsets.UTF_8)));
      console.println(out);
    }
    console.flush();
  }

  /** Null for points, which need none. */
  private Judge judge(Subject opened, Dataset training) {
    Question.checkShape(opened.card(), training);
    if (judge != null) {
      return Judges.open(judge);
    }
    if (!(opened.card().output() instanceof ImageOutput)) {
      return null;
    }
    return Judges.of(training, samples.data());
  }

  private int count(int available, Judge judging) {
    if (count != null) {
      return Math.toIntExact(Math.min(Integer.MAX_VALUE, ImageCount.parse("--count", count)));
    }
    int most = judging == null ? POINTS : quick ? QUICK : USUAL;
    return Math.min(most, available);
  }

  private int toTeach() {
    if (taught != null) {
      long asked = taught.equals("0") ? 0 : ImageCount.parse("--taught", taught);
      return Math.toIntExact(Math.min(Integer.MAX_VALUE, asked));
    }
    return quick ? 0 : TAUGHT;
  }
}
