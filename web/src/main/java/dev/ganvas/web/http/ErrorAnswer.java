package dev.ganvas.web.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;

/** A failure as it goes to the client, in the shape that its kind of client knows. */
final class ErrorAnswer {
  static final String TYPE = "application/json";

  private static final int RETRY_SECONDS = 5;

  private final String path;
  private final HttpFailure failure;

  /**
   * @param path that was asked for; null if it cannot even be told
   */
  ErrorAnswer(String path, HttpFailure failure) {
    this.path = path == null ? "" : path;
    this.failure = failure;
  }

  int status() {
    return failure.status();
  }

  byte[] body() {
    boolean isOpenAi = path.equals("/v1") || path.startsWith("/v1/");
    ObjectNode body = Json.object();
    if (isOpenAi) {
      body.set("error", openAi());
    } else {
      body.put("error", failure.getMessage());
    }
    return Json.text(body).getBytes(StandardCharsets.UTF_8);
  }

  void addHeaders(HttpFields.Mutable headers) {
    headers.put(HttpHeader.CONTENT_TYPE, TYPE);
    headers.put(HttpHeader.CACHE_CONTROL, "no-store");
    retryAfter().ifPresent(seconds -> headers.put(HttpHeader.RETRY_AFTER, String.valueOf(seconds)));
    if (failure.status() == 401) {
      headers.put(HttpHeader.WWW_AUTHENTICATE, "Bearer");
    }
  }

  private Optional<Integer> retryAfter() {
    boolean isPassing = failure.status() == 429 || failure.status() == 503;
    return failure
        .retryAfterSeconds()
        .or(() -> isPassing ? Optional.of(RETRY_SECONDS) : Optional.empty());
  }

  private ObjectNode openAi() {
    return Json.object()
        .put("message", failure.getMessage())
        .put("type", type(failure.status()))
        .put("param", failure.param().orElse(null))
        .put("code", failure.code().orElse(null));
  }

  private static String type(int status) {
    if (status == 429) {
      return "rate_limit_error";
    }
    return status < 500 ? "invalid_request_error" : "server_error";
  }
}
