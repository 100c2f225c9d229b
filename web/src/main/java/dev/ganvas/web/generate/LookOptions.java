package dev.ganvas.web.generate;

import dev.ganvas.models.Check;
import dev.ganvas.runtime.Look;
import dev.ganvas.runtime.Mix;
import dev.ganvas.runtime.NoiseChoice;
import dev.ganvas.runtime.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import picocli.CommandLine.Option;

/** What is asked of a model with styles. */
final class LookOptions {
  /** Their names. */
  static final List<String> NAMES = List.of("--psi", "--cutoff", "--mix", "--noise");

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
      paramLabel = "SEED:LAYERS",
      description =
          "Layers that take the styles of another seed: names of groups and numbers, such as "
              + "7:coarse or 7:fine,2. Given several times, a later one goes over an earlier one.")
  private List<String> mixes = List.of();

  @Option(
      names = "--noise",
      paramLabel = "off|SEED",
      description = "No noise, or that of a seed (each picture's own).")
  private String noise;

  /** All of it. */
  Look look() {
    return new Look(
        psi == null ? OptionalDouble.empty() : OptionalDouble.of(psi),
        cutoff == null ? OptionalInt.empty() : OptionalInt.of(cutoff),
        mixes.stream().map(LookOptions::mix).toList(),
        noise());
  }

  private static Mix mix(String text) {
    int end = text.indexOf(':');
    Check.that(
        end > 0 && text.substring(0, end).matches("-?[0-9]{1,19}"),
        "--mix is %s; allowed are such as 7:coarse and 7:fine,2",
        Check.quoted(text));
    List<String> layers = new ArrayList<>(List.of(text.substring(end + 1).split(",", -1)));
    return new Mix(Sample.of(seed("--mix", text.substring(0, end))), layers);
  }

  private NoiseChoice noise() {
    if (noise == null) {
      return NoiseChoice.OWN;
    }
    return noise.equals("off") ? NoiseChoice.OFF : NoiseChoice.of(seed("--noise", noise));
  }

  private static long seed(String option, String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "%s has the seed %s; allowed are whole numbers of 64 bits"
              .formatted(option, Check.quoted(text)));
    }
  }
}
