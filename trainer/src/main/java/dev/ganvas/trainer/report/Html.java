package dev.ganvas.trainer.report;

import dev.ganvas.runtime.image.Pixels;
import java.util.Base64;
import java.util.Locale;

/** Pieces of a page. */
final class Html {
  private Html() {}

  /** Text that somebody else chose, such as the name of a label, as text and nothing else. */
  static String text(String raw) {
    return raw.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** A picture inside the page itself, at {@code scale} times its size at most. */
  static String picture(Pixels pixels, String says, int scale) {
    return "<img alt=\"%s\" style=\"max-width:%dpx\" src=\"data:image/png;base64,%s\">"
        .formatted(
            text(says), pixels.width() * scale, Base64.getEncoder().encodeToString(pixels.png()));
  }

  /** A number in about four digits; what counts things, such as modes, has no decimals. */
  static String number(double value) {
    double size = Math.abs(value);
    boolean whole = size > 1 && value == Math.rint(value);
    int decimals = whole || size >= 1000 ? 0 : size >= 100 ? 1 : size >= 10 ? 2 : 4;
    return String.format(Locale.ROOT, "%,." + decimals + "f", value);
  }
}
