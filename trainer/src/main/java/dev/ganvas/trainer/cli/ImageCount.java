package dev.ganvas.trainer.cli;

import dev.ganvas.models.Check;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers of images as people write them: 5000, 600k, 1.2M. */
final class ImageCount {
  private static final Pattern FORM = Pattern.compile("([0-9]{1,12}(?:\\.[0-9]{1,6})?)([kKmM]?)");

  private ImageCount() {}

  static long parse(String text) {
    Matcher match = FORM.matcher(text);
    Check.that(match.matches(), "--images is %s; allowed are numbers such as 600k or 1.2M", text);
    int zeros =
        switch (match.group(2)) {
          case "k", "K" -> 3;
          case "m", "M" -> 6;
          default -> 0;
        };
    long count = new BigDecimal(match.group(1)).scaleByPowerOfTen(zeros).longValue();
    Check.that(count >= 1, "--images is %s; allowed are 1 and above", text);
    return count;
  }
}
