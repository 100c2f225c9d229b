package dev.ganvas.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.http.Context;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class DepartureTest {
  private static final String GET = "GET /api/wait HTTP/1.1\r\nHost: localhost\r\n\r\n";

  private final BlockingQueue<CompletableFuture<String>> waiting = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> gone = new LinkedBlockingQueue<>();
  private final AtomicInteger departures = new AtomicInteger();
  private final TestServer server =
      TestServer.of(
          routes -> {
            routes.get("/api/wait", this::await);
            routes.post(
                "/api/wait",
                context -> {
                  Bodies.bytes(context, 10);
                  await(context);
                });
            routes.get("/api/now", context -> context.result("now"));
          });

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void noticesAClientThatLeaves() throws Exception {
    try (RawClient raw = server.raw()) {
      raw.send(GET);
      arrived();
    }

    assertThat(gone.poll(10, TimeUnit.SECONDS)).isEqualTo("gone");
  }

  @Test
  void noticesAClientThatBreaksOffAfterItSentABody() throws Exception {
    RawClient raw = server.raw();
    raw.send("POST /api/wait HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\n\r\nab");
    arrived();
    raw.reset();

    assertThat(gone.poll(10, TimeUnit.SECONDS)).isEqualTo("gone");
  }

  @Test
  void leavesAClientAloneThatStays() throws Exception {
    try (RawClient leaving = server.raw();
        RawClient raw = server.raw()) {
      raw.send(GET);
      CompletableFuture<String> answer = take();
      leaving.send(GET);
      arrived();
      leaving.reset();
      // By then, the one that stays has been looked at too.
      assertThat(gone.poll(10, TimeUnit.SECONDS)).isEqualTo("gone");
      answer.complete("stayed");

      assertThat(raw.until("stayed")).startsWith("HTTP/1.1 200 ");
      assertThat(departures).hasValue(1);
    }
  }

  @Test
  void whatIsSentEarlyIsTheNextRequest() throws Exception {
    try (RawClient leaving = server.raw();
        RawClient raw = server.raw()) {
      raw.send(GET);
      CompletableFuture<String> answer = take();
      raw.send("GET /api/now HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
      leaving.send(GET);
      arrived();
      leaving.reset();
      assertThat(gone.poll(10, TimeUnit.SECONDS)).isEqualTo("gone");
      answer.complete("first");

      assertThat(raw.rest()).containsSubsequence("first", "HTTP/1.1 200 ", "now");
      assertThat(departures).hasValue(1);
    }
  }

  @Test
  void aHundredWaitsDoNoHarmToAConnection() throws Exception {
    try (RawClient raw = server.raw()) {
      for (int i = 0; i < 100; i++) {
        raw.send(GET);
        take().complete("answer " + i + ".");
        raw.until("answer " + i + ".");
        raw.send("GET /api/now HTTP/1.1\r\nHost: localhost\r\n\r\n");
        raw.until("now");
      }
    }

    assertThat(departures).hasValue(0);
  }

  @Test
  void aHundredDeparturesAreAllNoticed() throws Exception {
    for (int i = 0; i < 100; i++) {
      try (RawClient raw = server.raw()) {
        raw.send(GET);
        arrived();
      }
    }
    for (int i = 0; i < 100; i++) {
      assertThat(gone.poll(10, TimeUnit.SECONDS)).isEqualTo("gone");
    }

    assertThat(departures).hasValue(100);
    assertThat(server.get("/api/now").body()).isEqualTo("now");
  }

  private void arrived() throws InterruptedException {
    assertThat(take()).isNotDone();
  }

  private CompletableFuture<String> take() throws InterruptedException {
    CompletableFuture<String> answer = waiting.poll(10, TimeUnit.SECONDS);
    assertThat(answer).isNotNull();
    return answer;
  }

  private void await(Context context) {
    CompletableFuture<String> answer = new CompletableFuture<>();
    Departure.watch(
        context,
        () -> {
          departures.incrementAndGet();
          gone.add("gone");
          answer.complete("nobody reads this");
        });
    context.future(() -> answer.thenAccept(context::result));
    waiting.add(answer);
  }
}
