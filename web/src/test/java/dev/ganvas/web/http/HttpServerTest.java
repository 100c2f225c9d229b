package dev.ganvas.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
final class HttpServerTest {
  @Test
  void aPortInUseIsSaidInOneSentence() throws Exception {
    try (TestServer first = TestServer.of()) {
      int port = first.address().getPort();

      assertThatThrownBy(() -> HttpServer.start(HttpOptions.local(port), List.of()))
          .isInstanceOf(IOException.class)
          .hasMessage("port %d is in use; choose another with --port", port);
    }
  }

  @Test
  void aForeignHostIsSaidInOneSentence() {
    for (String host : List.of("192.0.2.1", "no-such-host.invalid")) {
      assertThatThrownBy(() -> HttpServer.start(HttpOptions.local(0).withHost(host), List.of()))
          .isInstanceOf(IOException.class)
          .hasMessage(
              "host %s is not an address of this machine; choose another with --host", host);
    }
  }

  @Test
  void listeningEverywhereItGoesByTheAddressOfTheConnection() throws Exception {
    try (TestServer server = TestServer.of(HttpOptions.local(0).withHost("0.0.0.0"))) {
      assertThat(server.address().getHost()).isEqualTo("localhost");
      assertThat(server.get("/").statusCode()).isEqualTo(404);
      assertThat(server.raw("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"))
          .startsWith("HTTP/1.1 404");
    }
  }

  @Test
  void closingLetsARunningRequestFinish() throws Exception {
    CompletableFuture<String> answer = new CompletableFuture<>();
    CountDownLatch asked = new CountDownLatch(1);
    TestServer server =
        TestServer.of(
            routes ->
                routes.get(
                    "/api/slow",
                    context -> {
                      context.future(() -> answer.thenAccept(context::result));
                      asked.countDown();
                    }));
    try (RawClient raw = server.raw()) {
      raw.send("GET /api/slow HTTP/1.1\r\nHost: localhost\r\n\r\n");
      assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
      CompletableFuture<Void> closed = CompletableFuture.runAsync(server::close);
      answer.complete("finished");

      assertThat(raw.until("finished")).startsWith("HTTP/1.1 200 ");
      closed.join();
    }
  }

  @Test
  @Timeout(10)
  void closingDoesNotWaitForOneThatNeverEnds() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    TestServer server =
        TestServer.of(
            routes ->
                routes.get(
                    "/api/endless",
                    context -> {
                      asked.countDown();
                      new CountDownLatch(1).await();
                    }));
    try (RawClient raw = server.raw()) {
      raw.send("GET /api/endless HTTP/1.1\r\nHost: localhost\r\n\r\n");
      assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();

      server.close();

      assertThatThrownBy(() -> server.get("/")).isInstanceOf(IOException.class);
    }
  }

  @Test
  void aWaitingRequestOutlastsTheSilenceThatIsAllowed() throws Exception {
    CompletableFuture<String> answer = new CompletableFuture<>();
    HttpOptions impatient = HttpOptions.local(0).withPatience(Duration.ofMillis(200));
    try (TestServer server =
            TestServer.of(
                impatient,
                routes ->
                    routes.get(
                        "/api/slow",
                        context -> context.future(() -> answer.thenAccept(context::result))));
        RawClient raw = server.raw()) {
      raw.send("GET /api/slow HTTP/1.1\r\nHost: localhost\r\n\r\n");
      answer.completeOnTimeout("late", 900, TimeUnit.MILLISECONDS);

      assertThat(raw.until("late")).startsWith("HTTP/1.1 200 ");
    }
  }

  @Test
  void refusesOptionsThatMakeNoSense() {
    assertThatThrownBy(() -> HttpOptions.local(65_536))
        .hasMessage("--port is 65536; allowed are 0 to 65535");
    for (String secret : List.of("a\n", " a", "a ", "\u00e9")) {
      assertThatThrownBy(() -> HttpOptions.local(0).withToken(secret))
          .hasMessageStartingWith("--token has characters that programs cannot send");
    }
    assertThatThrownBy(() -> HttpOptions.local(0).withToken(" "))
        .hasMessageStartingWith("--token is blank");
    assertThat(HttpOptions.local(0).withAllowedHosts(Set.of("a")).allowedHosts())
        .containsExactly("a");
  }

  @Test
  void manyRequestsAtOnceAreAllAnswered() throws Exception {
    try (TestServer server =
        TestServer.of(routes -> routes.get("/api/fine", context -> context.result("fine")))) {
      List<CompletableFuture<HttpResponse<String>>> answers =
          IntStream.range(0, 200)
              .mapToObj(i -> CompletableFuture.supplyAsync(() -> fine(server)))
              .toList();

      assertThat(answers).allMatch(answer -> answer.join().statusCode() == 200);
    }
  }

  private static HttpResponse<String> fine(TestServer server) {
    try {
      return server.get("/api/fine");
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
