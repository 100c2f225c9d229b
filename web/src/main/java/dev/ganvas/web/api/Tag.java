package dev.ganvas.web.api;

import dev.ganvas.models.Sha256;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** An ETag for what never changes as long as the same things go in. */
final class Tag {
  private static final int DIGITS = 32;

  private Tag() {}

  /**
   * Sets the tag of an answer that is a function of {@code parts}; true if the client has that
   * answer already and was told so.
   */
  static boolean matches(Context context, String... parts) {
    byte[] whole = String.join("\n", parts).getBytes(StandardCharsets.UTF_8);
    String tag = '"' + Sha256.of(whole).substring(0, DIGITS) + '"';
    context.header("ETag", tag).header("Cache-Control", "no-cache");
    String known = context.header("If-None-Match");
    boolean same =
        known != null && Arrays.stream(known.split(",")).map(String::strip).anyMatch(tag::equals);
    if (same) {
      context.status(304);
    }
    return same;
  }
}
