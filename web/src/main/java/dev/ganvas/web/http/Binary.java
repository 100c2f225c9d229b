package dev.ganvas.web.http;

import io.javalin.http.Context;

/** Answers that are no text. */
public final class Binary {
  private Binary() {}

  /**
   * Sets the content type, without the charset that all answers have unless they are told not to.
   */
  public static Context type(Context context, String type) {
    context.contentType(type);
    context.res().setCharacterEncoding(null);
    return context;
  }
}
