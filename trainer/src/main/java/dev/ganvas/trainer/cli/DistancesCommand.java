package dev.ganvas.trainer.cli;

import dev.ganvas.models.Check;
import dev.ganvas.trainer.WholeFile;
import dev.ganvas.trainer.metric.discrete.Divergences;
import dev.ganvas.trainer.metric.discrete.EarthMover;
import dev.ganvas.trainer.metric.discrete.Histogram;
import dev.ganvas.trainer.metric.discrete.Lines;
import dev.ganvas.trainer.report.Drawing;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ganvas distances}. */
@Command(
    name = "distances",
    description =
        "Compares two histograms exactly, or shows why WGAN takes the earth mover's distance.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  ./ganvas distances                   two lines that slide apart: only the",
      "                                       earth mover's distance knows how far",
      "  ./ganvas distances --out lines.svg   ... drawn",
      "  ./ganvas distances 1,1,2 2,1,1       total variation, KL, Jensen-Shannon,",
      "                                       and the least work: what moves where"
    })
public final class DistancesCommand implements Callable<Integer> {
  private static final int SHIFTS = 8;
  private static final int MOST_PLACES = 50;

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..2",
      paramLabel = "WEIGHTS",
      description = "Two histograms over the same places of a line, as 1,1,2.")
  private List<String> histograms = List.of();

  @Option(names = "--out", paramLabel = "FILE.svg", description = "Draw the sliding lines.")
  private Path out;

  @Override
  public Integer call() throws IOException {
    if (histograms.isEmpty()) {
      slide();
    } else {
      Check.that(histograms.size() == 2, "one histogram is given; a distance takes two");
      Check.that(out == null, "--out draws the sliding lines, which take no histograms");
      compare(parse(histograms.get(0)), parse(histograms.get(1)));
    }
    console().flush();
    return 0;
  }

  private void slide() throws IOException {
    List<Lines> lines = Lines.upTo(SHIFTS);
    console().println("places apart   total variation      KL   Jensen-Shannon   earth mover");
    for (Lines line : lines) {
      console()
          .printf(
              Locale.ROOT,
              "%12d %17.4f %7.4f %16.4f %13.4f%n",
              line.shift(),
              line.totalVariation(),
              line.kullbackLeibler(),
              line.jensenShannon(),
              line.work());
    }
    if (out != null) {
      byte[] svg = Drawing.sliding(lines).getBytes(StandardCharsets.UTF_8);
      WholeFile.write(out, file -> file.write(svg));
      console().println(out);
    }
  }

  private void compare(Histogram p, Histogram q) {
    EarthMover mover = EarthMover.between(p, q, (from, to) -> Math.abs(from - to));
    say("total variation", Divergences.totalVariation(p, q));
    say("KL(first | second)", Divergences.kullbackLeibler(p, q));
    say("KL(second | first)", Divergences.kullbackLeibler(q, p));
    say("Jensen-Shannon", Divergences.jensenShannon(p, q));
    say("earth mover", mover.work());
    for (EarthMover.Move move : mover.plan()) {
      console()
          .printf(
              Locale.ROOT, "  moves %.4f from %d to %d%n", move.share(), move.from(), move.to());
    }
  }

  private void say(String measure, double value) {
    console().printf(Locale.ROOT, "%-20s %.6f%n", measure, value);
  }

  private static Histogram parse(String text) {
    String[] weights = text.split(",", -1);
    Check.within("the number of places", weights.length, 1, MOST_PLACES);
    for (String weight : weights) {
      Check.that(
          weight.matches("[0-9]{1,9}(\\.[0-9]{1,9})?"),
          "%s is no histogram; allowed are numbers with commas between, such as 1,0.5,2",
          Check.quoted(text));
    }
    return Histogram.of(Arrays.stream(weights).mapToDouble(Double::parseDouble).toArray());
  }

  private PrintWriter console() {
    return spec.commandLine().getOut();
  }
}
