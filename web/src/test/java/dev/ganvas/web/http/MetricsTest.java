package dev.ganvas.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class MetricsTest {
  @Test
  void figuresOfRequestsAreKeptByRouteAndStatus() throws Exception {
    try (Metrics metrics = new Metrics();
        TestServer server =
            TestServer.of(
                metrics, routes -> routes.get("/api/jobs/{id}", context -> context.json("job")))) {
      server.get("/api/jobs/1");
      server.get("/api/jobs/2");
      server.get("/api/nothing/3");
      String text = server.get("/metrics").body();

      assertThat(text)
          .contains(
              "http_requests_seconds_count{method=\"GET\",route=\"/api/jobs/{id}\",status=\"200\"} 2")
          .contains("http_requests_seconds_count{method=\"GET\",route=\"none\",status=\"404\"} 1")
          .contains("jvm_memory_used_bytes{", "jvm_threads_live_threads ");
    }
  }

  @Test
  void madeUpMethodsAndPathsMakeNoNewFigures() throws Exception {
    try (Metrics metrics = new Metrics();
        TestServer server = TestServer.of(metrics)) {
      for (int i = 0; i < 20; i++) {
        server.raw(
            "FOO%d /x%d HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".formatted(i, i));
      }
      String text = server.get("/metrics").body();

      assertThat(text.lines().filter(line -> line.startsWith("http_requests_seconds_count")))
          .hasSize(1);
      assertThat(text).doesNotContain("FOO");
    }
  }

  @Test
  void residentMemoryIsAPlausibleNumberOfBytes() throws Exception {
    try (Metrics metrics = new Metrics();
        TestServer server = TestServer.of(metrics)) {
      Matcher line =
          Pattern.compile("(?m)^process_resident_memory_bytes (\\S+)$")
              .matcher(server.get("/metrics").body());

      assertThat(line.find()).isTrue();
      assertThat(Double.parseDouble(line.group(1))).isBetween(1e7, 1e11);
    }
  }

  @Test
  void otherPartsAddTheirOwn() throws Exception {
    try (Metrics metrics = new Metrics();
        TestServer server = TestServer.of(metrics)) {
      metrics.registry().counter("pictures.made").increment(3);

      assertThat(server.get("/metrics").body()).contains("pictures_made_total 3.0");
    }
  }
}
