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

  /** A number in about four digits. */
  static String number(double value) {
    double size = Math.abs(value);
    String form = size >= 1000 ? "%,.0f" : size >= 100 ? "%.1f" : size >= 10 ? "%.2f" : "%.4f";
    return Double.isFinite(value) ? String.format(Locale.ROOT, form, value) : String.valueOf(value);
  }
}
