package dev.ganvas.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.config.RoutesConfig;
import java.net.http.HttpResponse;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TokenGuardTest {
  private static final String SECRET = "sesame; open \"wide\"";

  private final TestServer server =
      TestServer.of(HttpOptions.local(0).withToken(SECRET), new Page(), TokenGuardTest::add);

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/api/secret", "/v2", "/v2/models/x", "/metrics", "/page/", "/page/x", "/none"})
  void everyPathAsksForTheTokenByDefault(String path) throws Exception {
    HttpResponse<String> answer = server.get(path);

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).startsWith("{\"error\":\"a token is needed");
    assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v2/health/live", "/page"})
  void healthAndThePageAreOpen(String path) throws Exception {
    assertThat(server.get(path).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/v2/health/../../api/secret", "/v2/health/%2e%2e/%2e%2e/api/secret", "//page"})
  void detoursDoNotOpenAnything(String path) throws Exception {
    assertThat(
            server.raw(
                "GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".formatted(path)))
        .startsWith("HTTP/1.1 400")
        .contains("{\"error\":");
  }

  @Test
  void openAiClientsAreToldInTheirWords() throws Exception {
    assertThat(server.get("/v1/models").body())
        .contains("\"type\":\"invalid_request_error\"", "\"code\":\"invalid_api_key\"");
  }

  @Test
  void theSecretOpensAsBearer() throws Exception {
    TestServer plain = TestServer.of(HttpOptions.local(0).withToken("abc"), TokenGuardTest::add);
    try (plain) {
      assertThat(bearer(plain, "Bearer abc")).isEqualTo(200);
      assertThat(bearer(plain, "bearer abc")).isEqualTo(200);
      assertThat(bearer(plain, "Bearer abd")).isEqualTo(401);
      assertThat(bearer(plain, "Bearer ")).isEqualTo(401);
      assertThat(bearer(plain, "Basic abc")).isEqualTo(401);
    }
  }

  @Test
  void loggingInGivesACookieThatOpens() throws Exception {
    HttpResponse<String> login =
        server.post("/api/login", Json.text(Json.object().put("token", SECRET)));
    String cookie = login.headers().firstValue("Set-Cookie").orElseThrow();

    assertThat(login.statusCode()).isEqualTo(204);
    assertThat(cookie).contains("HttpOnly", "SameSite=Strict", "Path=/").doesNotContain("sesame");
    assertThat(
            server
                .send(server.to("/api/secret").header("Cookie", cookie.split(";")[0]).GET())
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void aWrongTokenGivesNoCookie() throws Exception {
    HttpResponse<String> login = server.post("/api/login", "{\"token\":\"x\"}");

    assertThat(login.statusCode()).isEqualTo(401);
    assertThat(login.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(
            server
                .send(server.to("/api/secret").header("Cookie", Token.COOKIE + "=x").GET())
                .statusCode())
        .isEqualTo(401);
  }

  @Test
  void withoutATokenAnyAuthorizationIsIgnored() throws Exception {
    try (TestServer open = TestServer.of(TokenGuardTest::add)) {
      assertThat(bearer(open, "Bearer nonsense")).isEqualTo(200);
    }
  }

  private static int bearer(TestServer server, String header) throws Exception {
    return server.send(server.to("/api/secret").header("Authorization", header).GET()).statusCode();
  }

  private static void add(RoutesConfig routes) {
    routes.get("/api/secret", context -> context.result("secret"));
    routes.get("/v2/health/live", context -> context.result("live"));
  }

  /** A part with one open path. */
  private static final class Page implements Routes {
    @Override
    public void addTo(RoutesConfig routes) {
      routes.get("/page", context -> context.result("page"));
    }

    @Override
    public Set<String> openPaths() {
      return Set.of("/page");
    }
  }
}
