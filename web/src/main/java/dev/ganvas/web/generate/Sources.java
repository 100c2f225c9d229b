package dev.ganvas.web.generate;

import dev.ganvas.models.Check;
import dev.ganvas.runtime.Sample;
import dev.ganvas.runtime.StyleCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

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
    List<Sample> samples = new ArrayList<>();
    for (String part : parts(option, text)) {
      samples.add(one(option, part));
    }
    return samples;
  }

  /** Seeds alone, in digits. */
  static List<String> seeds(String option, String text) {
    return parts(option, text).stream().map(part -> Long.toString(seed(option, part))).toList();
  }

  /** What each of them is called in a word: its seed, or its file without directory and ending. */
  static List<String> words(String option, String text) {
    return parts(option, text).stream()
        .map(
            part -> Path.of(part).getFileName().toString().replaceFirst("(\\.styles)?\\.json$", ""))
        .toList();
  }

  /** Each by itself, ranges seed by seed. */
  private static List<String> parts(String option, String text) {
    List<String> parts = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      if (part.matches(RANGE)) {
        parts.addAll(range(option, part));
      } else {
        parts.add(part);
      }
    }
    return parts;
  }

  private static List<String> range(String option, String text) {
    int dots = text.indexOf("..");
    long first = seed(option, text.substring(0, dots));
    long last = seed(option, text.substring(dots + 2));
    long more = last - first; // below 0 if it is too large for a long
    Check.that(
        last >= first && more >= 0 && more < MOST,
        "%s has %s; allowed are ranges of 1 to %d seeds upwards",
        option,
        text,
        MOST);
    return LongStream.rangeClosed(0, more).mapToObj(i -> Long.toString(first + i)).toList();
  }

  /** One: a seed, or a file of styles, whose noise is that of seed 0. */
  static Sample one(String option, String text) throws IOException {
    if (text.matches("-?[0-9]{1,19}")) {
      return Sample.of(seed(option, text));
    }
    Path file = Path.of(text);
    Check.that(
        Files.isRegularFile(file),
        "%s has %s, which is no seed and no file; allowed are seeds, ranges such as 20..25, and files"
            + " of styles",
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
