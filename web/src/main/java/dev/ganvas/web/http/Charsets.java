package dev.ganvas.web.http;

import jakarta.servlet.http.HttpServletResponse;

/** The charset of answers that are text; it sticks to whatever an answer becomes instead. */
public final class Charsets {
  private static final String NONE = null;

  private Charsets() {}

  /**
   * Takes the charset off what is no text, as long as it is not sent: to be called by whoever
   * writes to an answer's stream.
   */
  public static void onlyForText(HttpServletResponse answer) {
    String type = answer.getContentType();
    if (type != null && !type.startsWith("text/")) {
      answer.setCharacterEncoding(NONE);
    }
  }
}
