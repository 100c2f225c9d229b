package dev.ganvas.web.http;

import dev.ganvas.models.Sha256;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * An ETag for what never changes as long as the same things go in.
 *
 * @param text with its quotation marks
 */
public record Tag(String text) {
  private static final int DIGITS = 32;

  /** The tag of a file's bytes. */
  public static Tag of(byte[] bytes) {
    return new Tag('"' + Sha256.of(bytes).substring(0, DIGITS) + '"');
  }

  /** The tag of an answer that is a function of {@code parts}. */
  public static Tag of(String... parts) {
    return of(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
  }

  /** Sets the tag of an answer; true if the client has that answer already and was told so. */
  public boolean matches(Context context) {
    context.header("ETag", text).header("Cache-Control", "no-cache");
    String known = context.header("If-None-Match");
    boolean same = known != null && Arrays.stream(known.split(",")).anyMatch(this::isMeant);
    if (same) {
      context.status(304);
    }
    return same;
  }

  private boolean isMeant(String sent) {
    String strong = sent.strip().replaceFirst("^W/", "");
    return strong.equals(text) || strong.equals("*");
  }
}
