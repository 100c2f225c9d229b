package dev.ganvas.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class EventLogTest {
  private final EventLog events = new EventLog(Duration.ofMillis(100));
  private final TestServer server = TestServer.of(events);

  @AfterEach
  void stop() {
    server.close();
    events.close();
  }

  @Test
  void everyPageIsTold() throws Exception {
    try (RawClient one = open("");
        RawClient other = open("")) {
      events.publish("job", Map.of("id", "7"));

      assertThat(one.until("\"7\"}\n\n")).contains("event: job\ndata: {\"id\":\"7\"}");
      assertThat(other.until("\"7\"}\n\n")).contains("event: job\ndata: {\"id\":\"7\"}");
    }
  }

  @Test
  void theAnswerIsAStreamOfEvents() throws Exception {
    try (RawClient raw = server.raw()) {
      raw.send("GET /api/events HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\n\r\n");

      assertThat(raw.until("retry: 1000"))
          .startsWith("HTTP/1.1 200 ")
          .contains("Content-Type: text/event-stream")
          .contains("Cache-Control: no-cache")
          .doesNotContain("gzip");
    }
  }

  @Test
  void aPageThatComesBackGetsWhatItMissed() throws Exception {
    String last;
    try (RawClient page = open("")) {
      events.publish("job", 1);
      String read = page.until("data: 1\n\n");
      last = read.substring(read.indexOf("id: ") + 4, read.indexOf("\nevent"));
    }
    events.publish("job", 2);
    events.publish("job", 3);

    try (RawClient page = open("Last-Event-ID: " + last + "\r\n")) {
      assertThat(page.until("data: 3\n\n")).contains("data: 2\n").doesNotContain("data: 1\n");
    }
  }

  @Test
  void aPageThatWasAwayTooLongStartsAnew() throws Exception {
    try (RawClient raw = server.raw()) {
      raw.send(request("Last-Event-ID: other-1\r\n"));

      assertThat(raw.until("data: {}\n\n")).contains("event: reset\n");
    }
  }

  @Test
  void silenceIsBrokenNowAndThen() throws Exception {
    try (RawClient page = open("")) {
      assertThat(page.until(": still here").length()).isPositive();
      assertThat(page.until(": still here").length()).isPositive();
    }
  }

  @Test
  void pagesThatLeaveFreeTheirPlace() throws Exception {
    List<RawClient> pages = new ArrayList<>();
    for (int i = 0; i < EventLog.STREAMS; i++) {
      pages.add(open(""));
    }
    assertThat(events.streams()).isEqualTo(EventLog.STREAMS);
    assertThat(server.get("/api/events").statusCode()).isEqualTo(503);
    for (RawClient page : pages) {
      page.close();
    }

    await(() -> events.streams() == 0);
    open("").close();
  }

  @Test
  void openPagesKeepNoThreads() throws Exception {
    List<RawClient> pages = new ArrayList<>();
    long before = serverThreads();
    for (int i = 0; i < 50; i++) {
      pages.add(open(""));
    }

    assertThat(serverThreads()).isLessThan(before + 20);
    for (RawClient page : pages) {
      page.close();
    }
  }

  @Test
  void aPageThatDoesNotReadHoldsNobodyUpAndIsDropped() throws Exception {
    String large = "x".repeat(100_000);
    try (RawClient idle = open("");
        RawClient reading = open("")) {
      for (int i = 0; i < 400; i++) {
        events.publish("job", large);
        reading.until("data: ");
      }

      await(() -> events.streams() == 1);
      events.publish("job", "the last one");
      assertThat(reading.until("the last one").length()).isPositive();
      assertThat(idle).isNotNull();
    }
  }

  @Test
  void anEndingServerEndsTheStreams() throws Exception {
    try (RawClient page = open("")) {
      server.close();

      assertThat(page.rest()).isNotNull();
    }
  }

  /** A page that has read the beginning of its stream. */
  private RawClient open(String header) throws Exception {
    RawClient raw = server.raw();
    raw.send(request(header));
    raw.until("retry: 1000");
    return raw;
  }

  private static String request(String header) {
    return "GET /api/events HTTP/1.1\r\nHost: localhost\r\n" + header + "\r\n";
  }

  private static long serverThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("http"))
        .count();
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).isLessThan(end);
      Thread.sleep(10);
    }
  }
}
