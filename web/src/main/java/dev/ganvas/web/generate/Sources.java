package dev.ganvas.web.generate;

import dev.ganvas.models.Check;
import dev.ganvas.runtime.Sample;
import dev.ganvas.runtime.StyleCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Samples as people write them on a command line: seeds, ranges of seeds and files of styles. */
final class Sources {
  private static final String RANGE = "(-?[0-9]{1,19})\\.\\.(-?[0-9]{1,19})";
  private static final int MOST = 1_000;

  private Sources() {}

  /**
   * Several, such as {@code 1,5,9}, {@code 20..25} and {@code cat.styles.json}.
   *
   * @throws IllegalArgumentException naming the option
   */
  static List<Sample> list(String option, String text) throws IOException {
    return list(option, text, Sources::one);
  }

  /** Seeds alone, in digits. */
  static List<String> seeds(String option, String text) throws IOException {
    return list(option, text, (name, part) -> Sample.of(seed(name, part))).stream()
        .map(sample -> Long.toString(sample.seed().getAsLong()))
        .toList();
  }

  private static List<Sample> list(String option, String text, Reader reader) throws IOException {
    List<Sample> samples = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      if (part.matches(RANGE)) {
        samples.addAll(range(option, part));
      } else {
        samples.add(reader.read(option, part));
      }
    }
    return samples;
  }

  /** Reads one that is no range. */
  private interface Reader {
    Sample read(String option, String text) throws IOException;
  }

  private static List<Sample> range(String option, String text) {
    int dots = text.indexOf("..");
    long first = seed(option, text.substring(0, dots));
    long last = seed(option, text.substring(dots + 2));
    Check.that(
        last >= first && last - first < MOST,
        "%s has %s; allowed are ranges of 1 to %d seeds upwards",
        option,
        text,
        MOST);
    List<Sample> samples = new ArrayList<>();
    for (long seed = first; seed <= last; seed++) {
      samples.add(Sample.of(seed));
    }
    return samples;
  }

  /** One: a seed, or a file of styles, whose noise is that of seed 0. */
  static Sample one(String option, String text) throws IOException {
    if (text.matches("-?[0-9]{1,19}")) {
      return Sample.of(seed(option, text));
    }
    Path file = Path.of(text);
    Check.that(
        Files.isRegularFile(file),
        "%s has %s; allowed are seeds, ranges such as 20..25, and files of styles",
        option,
        Check.quoted(text));
    return Sample.of(0).styles(StyleCode.read(file));
  }

  /** A seed in digits. */
  static long seed(String option, String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "%s has the seed %s; allowed are whole numbers of 64 bits"
              .formatted(option, Check.quoted(text)));
    }
  }
}
