package dev.ganvas.web.api;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** An ETag for what never changes as long as the same things go in. */
final class Tag {
  private static final int BYTES = 16;

  private Tag() {}

  /**
   * Sets the tag of an answer that is a function of {@code parts}; true if the client has that
   * answer already and was told so.
   */
  static boolean matches(Context context, String... parts) {
    String tag = '"' + digest(String.join("\n", parts)) + '"';
    context.header("ETag", tag).header("Cache-Control", "no-cache");
    String known = context.header("If-None-Match");
    boolean same =
        known != null && Arrays.stream(known.split(",")).map(String::strip).anyMatch(tag::equals);
    if (same) {
      context.status(304);
    }
    return same;
  }

  private static String digest(String text) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      byte[] digest = sha256.digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
