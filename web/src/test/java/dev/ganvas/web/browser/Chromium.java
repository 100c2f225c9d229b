package dev.ganvas.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The one browser of all tests: starting it is what costs. */
final class Chromium implements AutoCloseable {
  /** For a machine that does other things as well; nothing waits that long if all is well. */
  static final double PATIENCE_MILLIS = 30_000;

  private static final String NAME = "chromium";
  private static final List<String> SWITCHES =
      List.of(
          "--no-sandbox", // which root, as in a container, cannot have
          "--disable-gpu",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--no-first-run");

  private final Playwright playwright;
  private final Browser browser;

  Chromium() {
    Path executable = installed();
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(new LaunchOptions().setExecutablePath(executable).setArgs(SWITCHES));
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
  }

  /** Fails if there is none: without a browser nobody would know whether the page works. */
  private static Path installed() {
    List<Path> places =
        Arrays.stream(System.getenv("PATH").split(":"))
            .map(Path::of)
            .map(p -> p.resolve(NAME))
            .toList();
    assertThat(places)
        .as("the tests of the page need Chromium; on Debian: apt-get install chromium")
        .anyMatch(Files::isExecutable);
    return places.stream().filter(Files::isExecutable).findFirst().orElseThrow();
  }

  Browser browser() {
    return browser;
  }

  @Override
  public void close() {
    playwright.close();
  }
}
