package dev.ganvas.web.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.ganvas.models.Check;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Locale;

/** What clients send, read whole and never beyond its bound. */
public final class Bodies {
  /** The largest body that any route may ask for. */
  public static final int LARGEST = 64 << 20;

  private Bodies() {}

  /**
   * The body, of at most {@code limit} bytes.
   *
   * @throws HttpFailure 413 as soon as it is known to be larger, 408 if it takes too long, 400 if
   *     it ends early, 415 if it is compressed
   */
  public static byte[] bytes(Context context, int limit) {
    checkEncoding(context.header("Content-Encoding"));
    return new BodyReader(context, limit).read();
  }

  private static void checkEncoding(String declared) {
    if (declared != null && !declared.strip().equalsIgnoreCase("identity")) {
      throw new HttpFailure(
          415,
          "the header Content-Encoding is %s; bodies must be sent as they are"
              .formatted(Check.quoted(declared)));
    }
  }

  /**
   * The body as JSON.
   *
   * @throws HttpFailure as for bytes; 415 if it is declared as something else, 400 if it is
   *     malformed
   */
  public static JsonNode json(Context context, int limit) {
    checkJson(type(context));
    return parse(bytes(context, limit));
  }

  /** The body as a JSON object to be read field by field. */
  public static Fields fields(Context context, int limit) {
    return Fields.of(json(context, limit));
  }

  /** {@code bytes} as JSON, where only a part of a body is. */
  public static JsonNode parse(byte[] bytes) {
    JsonNode node = reading(() -> Json.strict().readTree(bytes));
    if (node instanceof MissingNode) {
      throw new HttpFailure(400, "the body is empty; allowed is JSON");
    }
    return node;
  }

  /** Something that reads JSON. */
  @FunctionalInterface
  public interface Reading<T> {
    T read() throws IOException;
  }

  /**
   * What {@code reading} reads from a body in memory.
   *
   * @throws HttpFailure 400 if that is malformed
   */
  public static <T> T reading(Reading<T> reading) {
    try {
      return reading.read();
    } catch (StreamConstraintsException e) {
      throw new HttpFailure(
          400, "the body nests deeper, or has more or longer values, than is allowed");
    } catch (JsonProcessingException e) {
      throw new HttpFailure(400, "the body is not JSON" + where(e));
    } catch (IOException e) {
      throw new HttpFailure(400, "the body is not JSON in UTF-8");
    }
  }

  private static String where(JsonProcessingException e) {
    return e.getLocation() == null
        ? ""
        : ": it goes wrong at line %d, column %d"
            .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
  }

  /** The media type of the body in lower case and without parameters; empty if it has none. */
  public static String type(Context context) {
    String declared = context.contentType();
    return declared == null ? "" : declared.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  private static void checkJson(String type) {
    if (!type.equals("application/json") && !type.endsWith("+json")) {
      throw new HttpFailure(415, "the content type must be application/json");
    }
  }
}
