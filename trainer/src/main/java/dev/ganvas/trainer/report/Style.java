package dev.ganvas.trainer.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The style sheets in this jar. */
final class Style {
  private Style() {}

  /** That of a chart: the colours of both schemes, and lines. */
  static String chart() {
    return read("chart.css");
  }

  /** That of a page, which holds charts too. */
  static String page() {
    return chart() + read("report.css");
  }

  private static String read(String file) {
    try (InputStream in = Style.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("this jar is damaged: " + file + " cannot be read", e);
    }
  }
}
