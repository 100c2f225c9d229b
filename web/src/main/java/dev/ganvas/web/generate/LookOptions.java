package dev.ganvas.web.generate;

import dev.ganvas.models.Check;
import dev.ganvas.runtime.Look;
import dev.ganvas.runtime.Mix;
import dev.ganvas.runtime.NoiseChoice;
import dev.ganvas.runtime.StyleCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** What is asked of a model with styles. */
final class LookOptions {
  /** Their names. */
  static final List<String> NAMES =
      List.of("--styles", "--psi", "--cutoff", "--mix", "--along", "--noise");

  private static final Pattern GROUP =
      Pattern.compile("([^=]+)=(-?[0-9]+(?:[.][0-9]+)?(?:[eE][-+]?[0-9]+)?)");

  @Option(
      names = "--styles",
      paramLabel = "FILE.json",
      description = "Styles of ./ganvas project in the place of those of the seeds.")
  private Path styles;

  @Option(
      names = "--psi",
      paramLabel = "PSI",
      description =
          "How far styles keep from their mean: 0 the mean itself, 1 all of their variety (the "
              + "model's own choice).")
  private Double psi;

  @Option(
      names = "--cutoff",
      paramLabel = "LAYERS",
      description = "How many layers psi concerns, the coarsest first (all).")
  private Integer cutoff;

  @Option(
      names = "--mix",
      paramLabel = "SEED|FILE:LAYERS",
      description =
          "Layers that take the styles of another seed, or of a file that ./ganvas project wrote: "
              + "names of groups and numbers, such as 7:coarse or jacket.styles.json:fine,2. Given "
              + "several times, a later one goes over an earlier one.")
  private List<String> mixes = List.of();

  @Option(
      names = "--along",
      paramLabel = "NAME=AMOUNT",
      description =
          "How far to go along a direction that ./ganvas models MODEL lists, in deviations, such "
              + "as smile=1.5; may be given several times.")
  private Map<String, Double> directions = Map.of();

  @Option(
      names = "--noise",
      paramLabel = "off|SEED|GROUP=SCALE",
      description =
          "No noise, or that of a seed (each picture's own), or so much of it in a group of layers, "
              + "such as fine=0 or coarse=0,middle=2.")
  private String noise;

  /** All of it. */
  Look look() throws IOException {
    return new Look(
        styles == null ? Optional.empty() : Optional.of(StyleCode.read(styles)),
        psi == null ? OptionalDouble.empty() : OptionalDouble.of(psi),
        cutoff == null ? OptionalInt.empty() : OptionalInt.of(cutoff),
        mixes(),
        directions,
        noise());
  }

  private List<Mix> mixes() throws IOException {
    List<Mix> all = new ArrayList<>();
    for (String text : mixes) {
      int end = text.lastIndexOf(':');
      Check.that(
          end > 0, "--mix is %s; allowed are such as 7:coarse and 7:fine,2", Check.quoted(text));
      List<String> layers = List.of(text.substring(end + 1).split(",", -1));
      all.add(new Mix(Sources.one("--mix", text.substring(0, end)), layers));
    }
    return all;
  }

  private NoiseChoice noise() {
    if (noise == null) {
      return NoiseChoice.OWN;
    }
    if (noise.contains("=")) {
      return scaled(noise.split(",", -1));
    }
    return noise.equals("off") ? NoiseChoice.OFF : NoiseChoice.of(Sources.seed("--noise", noise));
  }

  private static NoiseChoice scaled(String... groups) {
    NoiseChoice choice = NoiseChoice.OWN;
    for (String group : groups) {
      Matcher match = GROUP.matcher(group);
      Check.that(
          match.matches(),
          "--noise has %s; allowed are such as fine=0 and coarse=0,middle=2",
          Check.quoted(group));
      choice = choice.scaled(match.group(1), Double.parseDouble(match.group(2)));
    }
    return choice;
  }
}
