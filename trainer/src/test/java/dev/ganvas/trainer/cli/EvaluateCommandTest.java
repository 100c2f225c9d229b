package dev.ganvas.trainer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganvas.trainer.TinyRuns;
import dev.ganvas.trainer.evaluate.TinyQuestions;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class EvaluateCommandTest {
  @TempDir private Path directory;
  private final StringWriter out = new StringWriter();
  private Exception failure;

  private int run(Object command, String... arguments) {
    failure = null;
    return new CommandLine(command)
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(new StringWriter()))
        .setExecutionExceptionHandler(
            (e, line, parsed) -> {
              failure = e;
              return 1;
            })
        .execute(arguments);
  }

  private void assertRefused(String sentence) {
    assertThat(failure)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(sentence);
  }

  @Test
  void pointsAreMeasuredAndReported() throws IOException {
    TinyQuestions.points(directory).close();
    Path report = directory.resolve("report.html");
    assertThat(
            run(
                new EvaluateCommand(),
                directory.resolve("subject").toString(),
                "--data=ring",
                "--count=500",
                "--out=" + report))
        .isZero();
    assertThat(out.toString()).contains("modes_of_8_500", "floor", report.toString());
    assertThat(report).content().contains("modes_of_8_500", "PacGAN");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --data=rings | There is no data set rings
          --data=grid --count=many | --count is many; allowed are numbers such as 600k or 1.2M
          --data=grid --count=20 | count is 20; allowed are 200 to 100000
          --data=grid --taught=2000M | taught is 2000000000; allowed are 0, or 200 to
          """)
  void argumentsThatDoNotFitAreRefused(String arguments, String sentence) throws IOException {
    TinyQuestions.points(directory).close();
    run(new EvaluateCommand(), (directory.resolve("subject") + " " + arguments).split(" "));
    assertRefused(sentence);
  }

  @Test
  void picturesAreNotMeasuredByPoints() throws IOException {
    TinyQuestions.pictures(directory, "cgan").close();
    run(new EvaluateCommand(), directory.resolve("subject").toString(), "--data=ring");
    assertRefused("subject makes samples of [1, 16, 16], and those of ring are of [2]");
  }

  @Test
  void whatIsNeitherARunNorAModelIsRefused() {
    run(new EvaluateCommand(), "nothing-at-all", "--data=ring");
    assertRefused("there is no run and no model nothing-at-all");
    run(new EvaluateCommand(), directory.toString(), "--data=ring");
    assertRefused(directory + " is neither a model, which has a card.json, nor a run");
    run(new EvaluateCommand(), directory.toString(), "--data=ring", "--keep");
    assertRefused("--keep is for models");
  }

  @Test
  void aJudgeLearnsFromLabelledPicturesAndIsTestedOnOthers() throws IOException {
    String target = "--to=" + directory.resolve("judge");
    run(new JudgeCommand(), "--data=ring", target);
    assertRefused("ring has no labels");
    String pictures = TinyRuns.pictures(directory.resolve("pictures")).toString();
    run(new JudgeCommand(), "--data=" + pictures, "--test=" + pictures, target);
    assertRefused(pictures + " holds what is learned from; --test takes what is not");
    run(new JudgeCommand(), "--data=" + pictures, target);
    assertRefused("name pictures that were not learned from, beside " + pictures + ", by --test");
  }

  @Test
  void whereAJudgeCannotGoIsSaidBeforeItsLessons() throws IOException {
    String pictures = TinyRuns.pictures(directory.resolve("pictures")).toString();
    Path others = TinyRuns.pictures(directory.resolve("others"));
    Files.delete(others.resolve("odd/1.png"));
    Files.createDirectory(directory.resolve("occupied"));
    String data = "--data=" + pictures;
    String test = "--test=" + others;
    run(new JudgeCommand(), data, test, "--size=16", "--to=" + directory.resolve("occupied"));
    assertThat(failure).hasMessageContaining("is there and is no bundle");
    run(new JudgeCommand(), data, test, "--size=16", "--to=" + directory.resolve("My Judge"));
    assertRefused("id is \"My Judge\"");
    Files.move(others.resolve("odd"), others.resolve("strange"));
    run(new JudgeCommand(), data, test, "--size=16", "--to=" + directory.resolve("judge"));
    assertRefused("others cannot test a judge of pictures: its pictures or its labels are others");
  }

  @Test
  void picturesAreNotTestedOnThemselves() throws IOException {
    TinyQuestions.pictures(directory, "cgan").close();
    String subject = directory.resolve("subject").toString();
    String pictures = TinyRuns.pictures(directory.resolve("pictures")).toString();
    run(new EvaluateCommand(), subject, "--data=" + pictures, "--test=" + pictures);
    assertRefused(pictures + " holds what is learned from; --test takes what is not");
  }

  @Test
  void distancesShowThatOnlyTheEarthMoverKnowsHowFar() {
    Path drawn = directory.resolve("lines.svg");
    assertThat(run(new DistancesCommand(), "--out=" + drawn)).isZero();
    assertThat(out.toString())
        .contains("8            1.0000 Infinity           0.6931        8.0000");
    assertThat(drawn).content().contains("<svg", "polyline", "earth mover");
  }

  @Test
  void distancesOfHistogramsComeWithTheTransport() {
    assertThat(run(new DistancesCommand(), "0,0,1", "1,0,0")).isZero();
    assertThat(out.toString())
        .contains("earth mover          2.000000", "moves 1.0000 from 2 to 0", "Infinity");
    run(new DistancesCommand(), "1,2");
    assertRefused("one histogram is given; a distance takes two");
    run(new DistancesCommand(), "1,2", "x");
    assertRefused("\"x\" is no histogram");
  }
}
