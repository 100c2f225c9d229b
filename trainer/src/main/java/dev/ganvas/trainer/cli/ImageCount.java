package dev.ganvas.trainer.cli;

import dev.ganvas.models.Check;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers of images as people write them: 5000, 600k, 1.2M. */
final class ImageCount {
  private static final Pattern FORM = Pattern.compile("([0-9]{1,12}(?:\\.[0-9]{1,6})?)([kKmM]?)");

  private ImageCount() {}

  /** What the option {@code --images} says. */
  static long parse(String text) {
    return parse("--images", text);
  }

  /** What any option says, which the sentence of a refusal names. */
  static long parse(String option, String text) {
    Matcher match = FORM.matcher(text);
    Check.that(match.matches(), "%s is %s; allowed are numbers such as 600k or 1.2M", option, text);
    int zeros =
        switch (match.group(2)) {
          case "k", "K" -> 3;
          case "m", "M" -> 6;
          default -> 0;
        };
    long count = new BigDecimal(match.group(1)).scaleByPowerOfTen(zeros).longValue();
    Check.that(count >= 1, "%s is %s; allowed are 1 and above", option, text);
    return count;
  }
}
