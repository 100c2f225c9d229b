package dev.ganvas.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@InBrowser
class SettingsTest {
  private static final String SETTINGS = "**/api/settings";

  /** Longer than the page waits before it saves. */
  private static final int LONG_MILLIS = 1_000;

  private static List<Route> hold(StudioPage page) {
    List<Route> held = new ArrayList<>();
    page.page()
        .route(
            SETTINGS,
            route -> {
              if (route.request().method().equals("PUT")) {
                held.add(route);
              } else {
                route.resume();
              }
            });
    return held;
  }

  private static void awaitCount(House house, int count) {
    House.await("the count", () -> house.ask("/api/settings").path("count").asInt() == count);
  }

  @Test
  void theyAreSavedOneAfterAnother(Visitor visitor, House house) {
    StudioPage page = visitor.open();
    page.seesPicture("seed 1, by fashion-cgan");
    List<Route> held = hold(page);
    page.count(5);
    page.page().waitForCondition(() -> held.size() == 1);
    page.count(6);
    page.page().waitForTimeout(LONG_MILLIS);
    assertThat(held).hasSize(1);
    held.get(0).resume();
    page.page().waitForCondition(() -> held.size() == 2);
    held.get(1).resume();

    awaitCount(house, 6);
    assertThat(page.field("Number of pictures")).hasValue("6");
  }

  @Test
  void thoseThatCouldNotBeSavedAreSavedLater(Visitor visitor, House house) {
    visitor.complaints().expect("503");
    StudioPage page = visitor.open();
    page.seesPicture("seed 1, by fashion-cgan");
    List<Route> held = hold(page);
    page.count(5);
    page.page().waitForCondition(() -> held.size() == 1);
    held.get(0).fulfill(StudioPage.busy());
    assertThat(page.notice("the server is busy")).isVisible();
    page.page().waitForCondition(() -> held.size() == 2);
    held.get(1).resume();

    awaitCount(house, 5);
    assertThat(page.field("Number of pictures")).hasValue("5");
  }

  @Test
  void thoseOfLargeMatricesAreSavedAsWell(Visitor visitor, House house) {
    StudioPage page = visitor.open();
    page.seesPicture("seed 1, by fashion-cgan");
    page.page()
        .evaluate(
            """
            () => fetch('/api/settings', {
              method: 'PUT',
              headers: {'Content-Type': 'application/json'},
              body: JSON.stringify({large: 'x'.repeat(500000)}),
            })""");
    page.page().reload();
    page.seesPicture("seed 1, by fashion-cgan");
    page.count(5);

    awaitCount(house, 5);
  }
}
