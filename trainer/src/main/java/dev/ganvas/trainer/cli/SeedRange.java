package dev.ganvas.trainer.cli;

import dev.ganvas.models.Check;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/** Seeds one after another, as people write them: 1..8. */
final class SeedRange {
  private static final Pattern FORM = Pattern.compile("([0-9]{1,18})\\.\\.([0-9]{1,18})");
  private static final int MOST = 100;

  private SeedRange() {}

  static List<Long> parse(String text) {
    Matcher match = FORM.matcher(text);
    Check.that(match.matches(), "--seeds is %s; allowed are ranges such as 1..8", text);
    long first = Long.parseLong(match.group(1));
    long last = Long.parseLong(match.group(2));
    Check.that(
        first < last && last - first < MOST,
        "--seeds is %s; allowed are 2 to %d seeds, the lowest first",
        text,
        MOST);
    return LongStream.rangeClosed(first, last).boxed().toList();
  }
}
