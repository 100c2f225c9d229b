package dev.ganvas.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

final class RequestLineTest {
  private final Logger logger = (Logger) LoggerFactory.getLogger(RequestLine.LOGGER);
  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

  @BeforeEach
  void listen() {
    lines.start();
    logger.addAppender(lines);
  }

  @AfterEach
  void stop() {
    logger.detachAppender(lines);
  }

  @Test
  void eachRequestIsOneLineOfKeysAndValues() throws Exception {
    try (TestServer server =
        TestServer.of(routes -> routes.get("/api/jobs/{id}", context -> context.result("12345")))) {
      server.send(server.to("/api/jobs/secret?text=secret").header("X-Request-Id", "a-1").GET());
    }
    Map<String, String> values = values(lines.list.get(0));

    assertThat(lines.list).hasSize(1);
    assertThat(values)
        .containsEntry("method", "GET")
        .containsEntry("route", "/api/jobs/{id}")
        .containsEntry("status", "200")
        .containsEntry("bytes", "5")
        .containsEntry("id", "a-1")
        .containsEntry("client", "127.0.0.1")
        .containsKey("millis");
    assertThat(values.toString()).doesNotContain("secret");
  }

  @Test
  void aRouteThatFailsIsNamedToo() throws Exception {
    try (TestServer server =
        TestServer.of(
            routes ->
                routes.get(
                    "/api/busy",
                    context -> {
                      throw new HttpFailure(429, "the queue is full");
                    }))) {
      server.get("/api/busy");
    }

    assertThat(values(lines.list.get(0)))
        .containsEntry("route", "/api/busy")
        .containsEntry("status", "429");
  }

  @Test
  void whatIsRefusedIsLoggedWithoutTheClientsWords() throws Exception {
    try (TestServer server = TestServer.of()) {
      server.raw("EVIL /%zz%0aforged HTTP/1.1\r\nHost: forged\r\nConnection: close\r\n\r\n");
    }

    assertThat(lines.list).hasSize(1);
    assertThat(values(lines.list.get(0)))
        .containsEntry("method", "OTHER")
        .containsEntry("route", "none")
        .containsEntry("status", "400");
    assertThat(lines.list.get(0).getKeyValuePairs().toString()).doesNotContain("forged", "EVIL");
  }

  private static Map<String, String> values(ILoggingEvent line) {
    return line.getKeyValuePairs().stream()
        .collect(Collectors.toMap(pair -> pair.key, pair -> String.valueOf(pair.value)));
  }
}
