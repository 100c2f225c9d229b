package dev.ganvas.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class GateTest {
  private static final Routes GREETING =
      routes -> {
        routes.get("/api/greeting", context -> context.json("hello"));
        routes.post("/api/greeting", context -> context.status(204));
      };

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "LOCALHOST:80",
        "127.0.0.1:65535",
        "[::1]",
        "[::1]:1",
        "box.lan:8080",
        "[fe80::1]:8080",
        "[fe80::2]"
      })
  void servesThoseWhoCallItByItsNames(String host) throws Exception {
    HttpOptions options =
        HttpOptions.local(0).withAllowedHosts(Set.of("Box.lan", "FE80::1", "[fe80::2]"));
    try (TestServer server = TestServer.of(options, GREETING)) {
      assertThat(server.raw(get(host))).startsWith("HTTP/1.1 200");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"evil.example", "localhost.evil.example", "evil.example:80", "10.0.0.1"})
  void refusesForeignHosts(String host) throws Exception {
    try (TestServer server = TestServer.of(GREETING)) {
      assertThat(server.raw(get(host)))
          .startsWith("HTTP/1.1 403")
          .contains("{\"error\":\"this server does not go by the name");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "localhost@evil.example", "a b", "localhost:x", "localhost,evil"})
  void refusesMalformedHosts(String host) throws Exception {
    try (TestServer server = TestServer.of(GREETING)) {
      assertThat(server.raw(get(host))).matches("(?s)HTTP/1.1 40[03].*\\{\"error\":\".*");
    }
  }

  @Test
  void refusesARequestWithoutHost() throws Exception {
    try (TestServer server = TestServer.of(GREETING)) {
      assertThat(server.raw("GET /api/greeting HTTP/1.0\r\n\r\n"))
          .contains(" 403 ")
          .contains("the header Host is missing");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "http://evil.example, , 403",
    "null, , 403",
    ", cross-site, 403",
    "http://localhost, same-site, 403",
    ", , 204",
    ", same-origin, 204",
    ", none, 204"
  })
  void onlyOurOwnPagesChangeAnything(String origin, String site, int status) throws Exception {
    try (TestServer server = TestServer.of(GREETING)) {
      assertThat(post(server, origin, site).statusCode()).isEqualTo(status);
    }
  }

  @Test
  void ourOwnOriginMayChangeThingsAlsoBehindTls() throws Exception {
    try (TestServer server = TestServer.of(GREETING)) {
      String ours = server.address().getAuthority();

      assertThat(post(server, "http://" + ours, null).statusCode()).isEqualTo(204);
      assertThat(post(server, "https://" + ours, null).statusCode()).isEqualTo(204);
    }
  }

  @Test
  void nodesFetchHasNoOriginAndPasses() throws Exception {
    try (TestServer server = TestServer.of(GREETING)) {
      HttpResponse<String> answer =
          server.send(
              server
                  .to("/api/greeting")
                  .header("sec-fetch-mode", "cors")
                  .POST(BodyPublishers.noBody()));

      assertThat(answer.statusCode()).isEqualTo(204);
    }
  }

  @Test
  void foreignPagesMayReadButGetNoCorsHeaders() throws Exception {
    try (TestServer server = TestServer.of(GREETING)) {
      HttpResponse<String> answer =
          server.send(server.to("/api/greeting").header("Origin", "http://evil.example").GET());

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().map().keySet())
          .noneMatch(name -> name.startsWith("access-control"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/greeting", "/api/nothing", "/%zz"})
  void everyAnswerTellsTheBrowserWhatNotToDo(String path) throws Exception {
    try (TestServer server = TestServer.of(GREETING)) {
      assertThat(server.raw(get("localhost").replace("/api/greeting", path)))
          .containsOnlyOnce("Content-Security-Policy: default-src 'none'; script-src 'self';")
          .containsOnlyOnce("X-Content-Type-Options: nosniff")
          .containsOnlyOnce("Referrer-Policy: no-referrer")
          .containsOnlyOnce("Cross-Origin-Resource-Policy: same-origin")
          .containsOnlyOnce("X-Request-Id: ")
          .doesNotContain("Server: ")
          .doesNotContain("Jetty");
    }
  }

  @Test
  void echoesAHarmlessRequestId() throws Exception {
    try (TestServer server = TestServer.of(GREETING)) {
      assertThat(idFor(server, "abc-123")).isEqualTo("abc-123");
      assertThat(idFor(server, "a b")).matches("[0-9a-f-]{36}");
      assertThat(idFor(server, "x".repeat(65))).matches("[0-9a-f-]{36}");
    }
  }

  private static String idFor(TestServer server, String sent) throws Exception {
    return server
        .send(server.to("/api/greeting").header("X-Request-Id", sent).GET())
        .headers()
        .firstValue("X-Request-Id")
        .orElseThrow();
  }

  private static HttpResponse<String> post(TestServer server, String origin, String site)
      throws IOException, InterruptedException {
    var request = server.to("/api/greeting").POST(BodyPublishers.noBody());
    if (origin != null) {
      request.header("Origin", origin);
    }
    if (site != null) {
      request.header("Sec-Fetch-Site", site);
    }
    return server.send(request);
  }

  private static String get(String host) {
    return "GET /api/greeting HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n".formatted(host);
  }
}
