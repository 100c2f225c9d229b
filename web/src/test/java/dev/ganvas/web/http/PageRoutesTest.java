package dev.ganvas.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PageRoutesTest {
  private static TestServer server;

  @BeforeAll
  static void start() {
    server = TestServer.of(PageRoutes.load());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/lib/lit-html/lit-html.js, text/javascript",
    "/lib/lit-html/directives/repeat.js, text/javascript",
    "/lib/uplot/dist/uPlot.esm.js, text/javascript",
    "/lib/uplot/dist/uPlot.min.css, text/css"
  })
  void librariesAreServedByTheirNamesWithoutVersions(String path, String type) throws Exception {
    HttpResponse<String> answer = server.get(path);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(
            found -> assertThat(found.replace(" ", "")).isEqualTo(type + ";charset=utf-8"));
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-cache");
    assertThat(answer.body()).isNotBlank();
  }

  @Test
  void thePageIsAtTheRoot() throws Exception {
    HttpResponse<String> answer = server.get("/");

    assertThat(answer.body()).startsWith("<!doctype html>");
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .matches("text/html; ?charset=utf-8");
    assertThat(answer.body())
        .startsWith("<!doctype html>")
        .isEqualTo(server.get("/index.html").body());
    assertThat(server.get("/icon.svg").statusCode()).isEqualTo(200);
    assertThat(server.get("/js/app.js").statusCode()).isEqualTo(200);
  }

  @Test
  void whatHasNotChangedIsNotSentAgain() throws Exception {
    String path = "/lib/lit-html/lit-html.js";
    String tag = server.get(path).headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> again = server.send(server.to(path).header("If-None-Match", tag).GET());
    HttpResponse<String> other =
        server.send(server.to(path).header("If-None-Match", "\"other\"").GET());

    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(again.headers().firstValue("ETag")).contains(tag);
    assertThat(other.statusCode()).isEqualTo(200);
  }

  @Test
  void textIsCompressedForThoseWhoCanReadThat() throws Exception {
    HttpResponse<String> answer =
        server.send(
            server.to("/lib/uplot/dist/uPlot.esm.js").header("Accept-Encoding", "gzip").GET());

    assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/lib",
        "/lib/",
        "/lib/lit-html",
        "/lib/lit-html/",
        "/lib/lit-html/lit-html.js/x",
        "/lib/jquery/jquery.js",
        "/lib/uplot/LICENSE",
        "/META-INF/MANIFEST.MF",
        "/dev/ganvas/web/version.txt",
        "/lib/uplot/README.md"
      })
  void nothingElseIsThere(String path) throws Exception {
    assertThat(server.get(path).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/lib/lit-html/../../logback.xml",
        "/lib/lit-html/..%2f..%2flogback.xml",
        "/lib/lit-html/%2e%2e/x",
        "/lib//lit-html/lit-html.js",
        "/lib/lit-html/lit-html.js%00.png"
      })
  void tricksWithPathsAreRefused(String path) throws Exception {
    assertThat(
            server.raw(
                "GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".formatted(path)))
        .startsWith("HTTP/1.1 400 ");
  }
}
