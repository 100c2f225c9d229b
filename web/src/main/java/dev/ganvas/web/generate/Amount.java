package dev.ganvas.web.generate;

import dev.ganvas.models.Check;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Numbers as people write them: 16, 100k, 1.2M. */
final class Amount implements ITypeConverter<Integer> {
  private static final Pattern FORM = Pattern.compile("(-?[0-9]{1,12}(?:\\.[0-9]{1,6})?)([kKmM]?)");

  @Override
  public Integer convert(String text) {
    Matcher match = FORM.matcher(text);
    if (!match.matches()) {
      throw new TypeConversionException(
          Check.quoted(text) + " is no number; allowed are such as 16, 100k or 1.2M");
    }
    int zeros =
        switch (match.group(2)) {
          case "k", "K" -> 3;
          case "m", "M" -> 6;
          default -> 0;
        };
    try {
      return new BigDecimal(match.group(1)).scaleByPowerOfTen(zeros).intValueExact();
    } catch (ArithmeticException e) {
      throw new TypeConversionException(
          "%s is no whole number of up to %,d".formatted(text, Integer.MAX_VALUE));
    }
  }
}
