package dev.ganvas.web.openai;

import dev.ganvas.models.Check;
import dev.ganvas.models.card.ImageOutput;
import dev.ganvas.runtime.image.Enlarge;
import dev.ganvas.web.api.Format;
import dev.ganvas.web.http.Fields;
import dev.ganvas.web.http.HttpFailure;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How images are wanted.
 *
 * @param url rather than the file itself in the answer
 * @param size of the files, as "28x28"
 */
record Delivery(Format format, boolean url, String size) {
  private static final String AUTO = "auto";
  private static final Pattern SIZE = Pattern.compile("([0-9]{1,5})x([0-9]{1,5})");
  private static final int MOST_TEXT = 64;

  /** Reads what a request says of it, for a model that gives {@code output}. */
  static Delivery of(Fields fields, ImageOutput output) {
    String type = fields.word("output_format", List.of("png", "jpeg")).orElse("png");
    String response = fields.word("response_format", List.of("b64_json", "url")).orElse("b64_json");
    int scale = scale(fields.text("size", MOST_TEXT).orElse(AUTO), output);
    return new Delivery(
        new Format(type.equals("jpeg"), true, scale),
        response.equals("url"),
        "%dx%d".formatted(output.width() * scale, output.height() * scale));
  }

  String outputFormat() {
    return format.jpeg() ? "jpeg" : "png";
  }

  private static int scale(String size, ImageOutput output) {
    if (size.equals(AUTO)) {
      return 1;
    }
    Matcher sides = SIZE.matcher(size);
    int scale = sides.matches() ? Integer.parseInt(sides.group(1)) / output.width() : 0;
    boolean whole =
        scale >= 1
            && scale <= Enlarge.MOST
            && Integer.parseInt(sides.group(1)) == output.width() * scale
            && Integer.parseInt(sides.group(2)) == output.height() * scale;
    if (!whole) {
      throw HttpFailure.field(
          "size",
          "size is %s; allowed are auto, %dx%d and up to %d times that, in whole steps"
              .formatted(Check.quoted(size), output.width(), output.height(), Enlarge.MOST));
    }
    return scale;
  }
}
