package dev.ganvas.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Everything that a browser says against a page; a test fails if there is anything. */
final class Complaints {
  private static final Set<String> LOUD = Set.of("error", "warning");

  /** What the browser itself breaks off: the stream of events at a reload, a picture replaced. */
  private static final String BROKEN_OFF = "net::ERR_ABORTED";

  private static final int REFUSED = 400;

  private final List<String> all = new ArrayList<>();
  private final List<Pattern> expected = new ArrayList<>();

  /** Listens to all pages of a context, which may speak with this host only. */
  void listen(BrowserContext context, URI host) {
    context.onConsoleMessage(this::said);
    context.onWebError(error -> all.add("the page fails: " + error.error()));
    context.onRequest(request -> asked(request, host));
    context.onRequestFailed(this::failed);
    context.onResponse(this::answered);
  }

  /** Something that this test provokes: complaints in which it is found do not count. */
  void expect(String regex) {
    expected.add(Pattern.compile(regex));
  }

  void assertNone() {
    assertThat(all)
        .as("what the browser complains about")
        .filteredOn(one -> expected.stream().noneMatch(pattern -> pattern.matcher(one).find()))
        .isEmpty();
  }

  private void said(ConsoleMessage message) {
    if (LOUD.contains(message.type())) {
      all.add("the console says: %s (%s)".formatted(message.text(), message.location()));
    }
  }

  private void asked(Request request, URI host) {
    URI address = URI.create(request.url().replaceFirst("#.*", "").replaceFirst("\\?.*", ""));
    boolean local = Set.of("data", "blob").contains(address.getScheme());
    if (!local && !host.getAuthority().equals(address.getAuthority())) {
      all.add("another host is asked: " + request.url());
    }
  }

  private void failed(Request request) {
    if (!BROKEN_OFF.equals(request.failure())) {
      all.add("a request fails: %s %s".formatted(request.failure(), request.url()));
    }
  }

  private void answered(Response response) {
    if (response.status() >= REFUSED) {
      all.add("a request is refused: %d %s".formatted(response.status(), response.url()));
    }
  }
}
