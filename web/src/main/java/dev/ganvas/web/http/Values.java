package dev.ganvas.web.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ganvas.models.Check;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/** Single JSON values as the types that are asked for; each refusal names the field. */
public final class Values {
  private static final String SEED = "whole numbers of 64 bits";
  private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]{1,20}");

  private Values() {}

  /** A text of 0 to {@code longest} characters. */
  public static String text(String field, JsonNode value, int longest) {
    if (!value.isTextual()) {
      throw wrong(field, value, "text");
    }
    String text = value.textValue();
    if (text.length() > longest) {
      throw HttpFailure.field(
          field, "%s has %,d characters; allowed are %,d".formatted(field, text.length(), longest));
    }
    return text;
  }

  /** One of {@code allowed}. */
  public static String word(String field, JsonNode value, List<String> allowed) {
    if (!value.isTextual() || !allowed.contains(value.textValue())) {
      throw wrong(field, value, String.join(", ", allowed));
    }
    return value.textValue();
  }

  /** A whole number in [low, high]; 4.0 is one. */
  public static int integer(String field, JsonNode value, int low, int high) {
    double number = value.isNumber() ? value.doubleValue() : Double.NaN;
    if (!(number >= low && number <= high) || number != Math.rint(number)) {
      throw wrong(field, value, "whole numbers from %,d to %,d".formatted(low, high));
    }
    return (int) number;
  }

  /** A finite number in [low, high]. */
  public static double number(String field, JsonNode value, double low, double high) {
    double number = value.isNumber() ? value.doubleValue() : Double.NaN;
    if (!(number >= low && number <= high)) {
      throw wrong(field, value, "numbers from %s to %s".formatted(plain(low), plain(high)));
    }
    return number;
  }

  /** A whole number of 64 bits, as a number or, since JavaScript has no such numbers, as a text. */
  public static long seed(String field, JsonNode value) {
    if (value.isIntegralNumber() && value.canConvertToLong()) {
      return value.longValue();
    }
    if (value.isTextual()) {
      return seed(field, value.textValue());
    }
    throw wrong(field, value, SEED);
  }

  /** A whole number of 64 bits from a query or a form. */
  public static long seed(String field, String text) {
    if (WHOLE.matcher(text).matches()) {
      BigInteger whole = new BigInteger(text);
      if (whole.bitLength() < Long.SIZE) {
        return whole.longValue();
      }
    }
    throw refused(field, Check.quoted(text), SEED);
  }

  public static boolean flag(String field, JsonNode value) {
    if (!value.isBoolean()) {
      throw wrong(field, value, "true and false");
    }
    return value.booleanValue();
  }

  /** A list of 0 to {@code most} values; a refusal names the one at fault: "values[3]". */
  public static <T> List<T> list(
      String field, JsonNode value, int most, BiFunction<String, JsonNode, T> each) {
    if (!value.isArray() || value.size() > most) {
      throw wrong(field, value, "lists of up to %,d".formatted(most));
    }
    List<T> list = new ArrayList<>();
    for (JsonNode element : value) {
      list.add(each.apply("%s[%d]".formatted(field, list.size()), element));
    }
    return List.copyOf(list);
  }

  /** A failure that says what {@code value} is and what is allowed instead. */
  public static HttpFailure wrong(String field, JsonNode value, String allowed) {
    return refused(field, describe(value), allowed);
  }

  static String describe(JsonNode value) {
    return switch (value.getNodeType()) {
      case OBJECT -> "an object";
      case ARRAY -> "a list of %,d".formatted(value.size());
      case STRING -> Check.quoted(value.textValue());
      default -> value.asText();
    };
  }

  private static HttpFailure refused(String field, String found, String allowed) {
    return HttpFailure.field(field, "%s is %s; allowed are %s".formatted(field, found, allowed));
  }

  private static String plain(double bound) {
    return bound == Math.rint(bound) && Math.abs(bound) < 1e9
        ? String.format(Locale.ROOT, "%,d", (long) bound)
        : String.valueOf(bound);
  }
}
