package dev.ganvas.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ganvas.models.Check;
import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ErrorsTest {
  private final TestServer server = TestServer.of(ErrorsTest::add);

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aFailureIsASentence() throws Exception {
    HttpResponse<String> answer = server.get("/api/busy");

    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.body()).isEqualTo("{\"error\":\"the queue is full\"}");
    assertThat(answer.headers().firstValue("Retry-After")).contains("7");
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
  }

  @Test
  void aFailureThatComesLaterIsTheSame() throws Exception {
    assertThat(server.get("/api/later").statusCode()).isEqualTo(429);
    assertThat(server.get("/api/later").body()).isEqualTo("{\"error\":\"the queue is full\"}");
  }

  @Test
  void openAiClientsGetAllFourFields() throws Exception {
    JsonNode error = Json.strict().readTree(server.get("/v1/field").body()).get("error");

    assertThat(error.get("message").textValue()).isEqualTo("n is 11; allowed are 1 to 10");
    assertThat(error.get("type").textValue()).isEqualTo("invalid_request_error");
    assertThat(error.get("param").textValue()).isEqualTo("n");
    assertThat(error.get("code").textValue()).isEqualTo("invalid_value");
  }

  @Test
  void ourOwnArgumentChecksAreTheClientsFault() throws Exception {
    HttpResponse<String> answer = server.get("/api/checked");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).isEqualTo("{\"error\":\"count is 0; allowed are 1 to 9\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/path", "/api/library", "/api/error", "/api/late"})
  void whatNobodyForesawTellsNothing(String path) throws Exception {
    HttpResponse<String> answer = server.get(path);
    String id = answer.headers().firstValue("X-Request-Id").orElseThrow();

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body())
        .isEqualTo("{\"error\":\"this failed unexpectedly; the log knows it as " + id + "\"}");
  }

  @Test
  void tooLittleMemoryFailsTheRequestAlone() throws Exception {
    assertThat(server.get("/api/memory").statusCode()).isEqualTo(503);
    assertThat(server.get("/api/busy").statusCode()).isEqualTo(429);
  }

  @Test
  void unknownAddressesAndMethodsAreNamedAsSuch() throws Exception {
    HttpResponse<String> wrongMethod = server.send(server.to("/api/busy").DELETE());

    assertThat(server.get("/api/nothing").statusCode()).isEqualTo(404);
    assertThat(server.get("/api/nothing").body()).startsWith("{\"error\":\"there is nothing");
    assertThat(server.get("/v1/nothing").body()).contains("\"param\":null");
    assertThat(wrongMethod.statusCode()).isEqualTo(405);
    assertThat(wrongMethod.headers().firstValue("Allow")).contains("GET, HEAD, OPTIONS");
    assertThat(wrongMethod.body()).startsWith("{\"error\":\"this address does not know");
  }

  @Test
  void answersAreInUtf8() throws Exception {
    assertThat(server.get("/api/text").body()).isEqualTo("Schlüssel €");
    assertThat(server.get("/api/json").body()).isEqualTo("{\"text\":\"Schlüssel €\"}");
  }

  @Test
  void headIsGetWithoutABody() throws Exception {
    HttpResponse<String> answer =
        server.send(server.to("/api/fine").method("HEAD", BodyPublishers.noBody()));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEmpty();
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
  }

  @Test
  void optionsTellWhatIsAllowed() throws Exception {
    HttpResponse<String> answer =
        server.send(server.to("/api/fine").method("OPTIONS", BodyPublishers.noBody()));

    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD, OPTIONS");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /api/%zz HTTP/1.1",
        "GET /api/%00 HTTP/1.1",
        "GET /api/../x HTTP/1.1",
        "GET /api/..%2fx HTTP/1.1",
        "GET /api/%c0%ae HTTP/1.1",
        "GET /api/x;y HTTP/1.1",
        "GET /api\\x HTTP/1.1",
        "GET /api/fine?text=%zz HTTP/1.1",
        "GET /api/\u0001 HTTP/1.1",
        "GET api/fine HTTP/1.1",
        "G@T /api/fine HTTP/1.1"
      })
  void malformedAddressesAreRefusedAsJson(String line) throws Exception {
    assertThat(server.raw(line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 400 Bad Request\r\n")
        .contains("{\"error\":\"")
        .doesNotContain("<")
        .doesNotContain("java");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nonsense\r\n\r\n",
        "POST /api/fine HTTP/1.1\r\nHost: localhost\r\nExpect: miracles\r\nConnection: close\r\n\r\n",
        "GET /api/fine HTTP/1.1\r\nHost: localhost\r\nHost: evil\r\n\r\n",
        "GET /api/fine HTTP/1.1\r\nHost: localhost\r\n: x\r\n\r\n",
        "POST /api/fine HTTP/1.1\r\nHost: localhost\r\nContent-Length: x\r\n\r\n",
        "POST /api/fine HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
        "POST /api/fine HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n"
      })
  void whatIsHardlyHttpIsRefusedAsJson(String request) throws Exception {
    assertThat(server.raw(request)).matches("(?s)HTTP/1.1 4\\d\\d .*\\{\"error\":\".*");
  }

  @Test
  void longQueriesPassAndEndlessHeadersDoNot() throws Exception {
    assertThat(server.get("/api/fine?ids=" + "1,".repeat(16_000)).statusCode()).isEqualTo(200);
    assertThat(server.get("/api/fine?ids=" + "1,".repeat(64_000)).statusCode()).isEqualTo(414);
    assertThat(
            server.raw(
                "GET / HTTP/1.1\r\nHost: localhost\r\nX: " + "x".repeat(70_000) + "\r\n\r\n"))
        .startsWith("HTTP/1.1 431 ")
        .contains("{\"error\":\"the headers are too large\"}");
  }

  private static void add(RoutesConfig routes) {
    routes.get("/api/text", context -> context.result("Schlüssel €"));
    routes.get("/api/json", context -> context.json(Json.object().put("text", "Schlüssel €")));
    routes.get("/api/fine", context -> context.json("fine"));
    routes.get("/api/checked", context -> Check.within("count", 0, 1, 9));
    routes.get("/api/library", context -> Integer.parseInt("/home/somebody"));
    HttpFailure busy = new HttpFailure(429, "the queue is full").retryAfter(7);
    failing(routes, "/api/busy", busy);
    failing(routes, "/v1/field", HttpFailure.field("n", "n is 11; allowed are 1 to 10"));
    failing(routes, "/api/path", new IOException("/home/somebody/secret"));
    failing(routes, "/api/error", new StackOverflowError("/home/somebody"));
    failing(routes, "/api/memory", new OutOfMemoryError("Java heap space"));
    later(routes, "/api/late", new IllegalStateException("/home/somebody"));
    later(routes, "/api/later", new CompletionException(busy));
  }

  private static void failing(RoutesConfig routes, String path, Throwable failure) {
    routes.get(
        path,
        context -> {
          if (failure instanceof Error error) {
            throw error;
          }
          throw (Exception) failure;
        });
  }

  private static void later(RoutesConfig routes, String path, Throwable failure) {
    routes.get(path, context -> context.future(() -> CompletableFuture.failedFuture(failure)));
  }
}
