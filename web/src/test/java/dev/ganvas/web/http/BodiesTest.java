package dev.ganvas.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class BodiesTest {
  private static final int LIMIT = 100_000;
  private static final String POST = "POST /api/bytes HTTP/1.1\r\nHost: localhost\r\n";
  private static final String CHUNK = "1000\r\n" + "x".repeat(0x1000) + "\r\n";

  private static final HttpOptions IMPATIENT =
      HttpOptions.local(0).withPatience(Duration.ofMillis(300));

  private final TestServer server = TestServer.of(BodiesTest::add);

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void readsWhatFitsWithOrWithoutALength() throws Exception {
    assertThat(server.raw(POST + "Connection: close\r\nContent-Length: 3\r\n\r\nabc"))
        .endsWith("got 3");
    assertThat(
            server.raw(
                POST
                    + "Connection: close\r\nTransfer-Encoding: chunked\r\n\r\n"
                    + CHUNK
                    + "0\r\n\r\n"))
        .endsWith("got 4096");
    assertThat(server.raw(POST + "Connection: close\r\n\r\n")).endsWith("got 0");
  }

  @Test
  void refusesALargeLengthBeforeAnythingIsSent() throws Exception {
    assertThat(server.raw(POST + "Content-Length: 100001\r\n\r\n"))
        .startsWith("HTTP/1.1 413 ")
        .contains("{\"error\":\"the body is too large; allowed are 100,000 bytes\"}");
  }

  @Test
  void endsEndlessChunksAtTheLimit() throws Exception {
    try (RawClient raw = server.raw()) {
      raw.send(POST + "Transfer-Encoding: chunked\r\n\r\n");
      for (int i = 0; i < 25; i++) {
        raw.send(CHUNK);
      }

      assertThat(raw.until("\r\n")).startsWith("HTTP/1.1 413 ");
    }
  }

  @Test
  void largeBodiesDoNotKeepTheAnswerFromArriving() throws Exception {
    byte[] large = new byte[5_000_000];
    for (int i = 0; i < 50; i++) {
      assertThat(
              server
                  .send(server.to("/api/bytes").POST(BodyPublishers.ofByteArray(large)))
                  .statusCode())
          .isEqualTo(413);
    }
  }

  @Test
  void refusesABodyThatEndsEarly() throws Exception {
    try (RawClient raw = server.raw()) {
      raw.send(POST + "Content-Length: 10\r\n\r\nabc");
      raw.endSending();

      assertThat(raw.rest())
          .startsWith("HTTP/1.1 400 ")
          .contains("{\"error\":\"the body ended before it was whole\"}");
    }
  }

  @Test
  void refusesBrokenChunks() throws Exception {
    assertThat(server.raw(POST + "Transfer-Encoding: chunked\r\n\r\nzz\r\n"))
        .startsWith("HTTP/1.1 400 ")
        .contains("{\"error\":");
  }

  @Test
  void doesNotWaitForeverForASlowSender() throws Exception {
    try (TestServer impatient = TestServer.of(IMPATIENT, BodiesTest::add);
        RawClient raw = impatient.raw()) {
      raw.send(POST + "Content-Length: 1000\r\n\r\n");
      try {
        for (int i = 0; i < 1000; i++) {
          raw.send("x");
          Thread.sleep(20);
        }
        throw new AssertionError("the server read a thousand bytes, one by one");
      } catch (IOException e) {
        assertThat(e).hasMessageMatching("(?i).*(broken pipe|reset|abort).*");
      }
    }
  }

  @Test
  void tellsASilentSenderThatItTookTooLong() throws Exception {
    try (TestServer impatient = TestServer.of(IMPATIENT, BodiesTest::add)) {
      assertThat(impatient.raw(POST + "Content-Length: 1000\r\n\r\nabc"))
          .startsWith("HTTP/1.1 408 ")
          .contains("{\"error\":\"the request took too long to arrive\"}");
    }
  }

  @Test
  void readsJsonAsItIs() throws Exception {
    assertThat(server.post("/api/json", " {\"a\": [1, 9223372036854775807, null]} ").body())
        .isEqualTo("{\"a\":[1,9223372036854775807,null]}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "{\"a\":1,}",
        "{\"a\":1}{}",
        "{\"a\":1,\"a\":2}",
        "NaN",
        "\u0000",
        "{'a':1}"
      })
  void refusesMalformedJson(String json) throws Exception {
    var answer = server.post("/api/json", json);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).matches("\\{\"error\":\"the body is (not JSON|empty).*\"}");
  }

  @Test
  void refusesJsonThatWouldTakeTooMuchToRead() throws Exception {
    assertThat(server.post("/api/json", "[".repeat(33) + "]".repeat(33)).statusCode())
        .isEqualTo(400);
    assertThat(server.post("/api/json", "[".repeat(50_000)).statusCode()).isEqualTo(400);
    assertThat(server.post("/api/json", "1".repeat(65)).statusCode()).isEqualTo(400);
    assertThat(server.post("/api/json", "{\"" + "a".repeat(300) + "\":1}").statusCode())
        .isEqualTo(400);
    assertThat(server.post("/api/json", "[".repeat(32) + "]".repeat(32)).statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/xml", "multipart/form-data", "json"})
  void refusesOtherContentTypes(String type) throws Exception {
    var answer =
        server.send(
            server
                .to("/api/json")
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString("{}")));

    assertThat(answer.statusCode()).isEqualTo(415);
    assertThat(answer.body())
        .isEqualTo("{\"error\":\"the content type must be application/json\"}");
  }

  @ParameterizedTest
  @CsvSource({"/api/json, gzip, 415", "/api/bytes, br, 415", "/api/json, identity, 200"})
  void aBodyIsSentAsItIs(String path, String encoding, int status) throws Exception {
    var request =
        server
            .to(path)
            .header("Content-Type", "application/json")
            .header("Content-Encoding", encoding)
            .POST(BodyPublishers.ofString("{}"));
    HttpResponse<String> answer = server.send(request);

    assertThat(answer.statusCode()).isEqualTo(status);
    if (status == 415) {
      assertThat(answer.body())
          .isEqualTo(
              "{\"error\":\"the header Content-Encoding is \\\"%s\\\"; bodies must be sent as they are\"}"
                  .formatted(encoding));
    }
  }

  @Test
  void aContentTypeMayNameItsCharset() throws Exception {
    var request =
        server
            .to("/api/json")
            .header("Content-Type", "Application/JSON; charset=utf-8")
            .POST(BodyPublishers.ofString("{}"));

    assertThat(server.send(request).statusCode()).isEqualTo(200);
  }

  private static void add(RoutesConfig routes) {
    routes.post(
        "/api/bytes", context -> context.result("got " + Bodies.bytes(context, LIMIT).length));
    routes.post("/api/json", context -> context.json(Bodies.json(context, LIMIT)));
  }
}
