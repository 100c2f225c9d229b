package dev.ganvas.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import dev.ganvas.web.TestZoo;
import dev.ganvas.web.serve.TestStudio;
import dev.ganvas.web.serve.TestStudio.Wish;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@InBrowser
class ConnectionTest {
  @TempDir Path directory;

  private Wish wish() {
    TestZoo zoo = new TestZoo(directory.resolve("models"));
    zoo.clothes();
    return TestStudio.wish(zoo).withStore(directory.resolve("store"));
  }

  /** The server's. */
  private static void expectAbsence(Visitor visitor) {
    visitor.complaints().expect("refused: 503|status of 503"); // while it ends
    visitor.complaints().expect("net::ERR_"); // as long as it is away
  }

  @Test
  void thePageRecoversWhenTheServerComesBack(Visitor visitor) {
    expectAbsence(visitor);
    StudioPage page;
    URI address;
    try (TestStudio before = TestStudio.start(wish())) {
      address = before.address();
      page = visitor.open(address, "");
      page.count(2);
      page.generate().click();
      assertThat(page.results()).hasCount(2);
    }
    assertThat(page.page().getByText("Connecting again …")).isVisible();
    try (TestStudio after = TestStudio.start(wish().withPort(address.getPort()))) {
      assertThat(page.page().getByText("Connecting again …")).hasCount(0);
      after.post("/api/jobs", "{\"model\":\"clothes\",\"task\":\"pictures\",\"count\":3}");

      assertThat(page.finished()).hasCount(2);
      page.go("Gallery");
      assertThat(page.total()).hasText("5 pictures");
    }
  }

  @Test
  void whatWasAskedAndSetMeanwhileIsMadeGood(Visitor visitor) {
    expectAbsence(visitor);
    StudioPage page;
    URI address;
    try (TestStudio before = TestStudio.start(wish())) {
      address = before.address();
      before.made("{'model':'clothes','task':'pictures','count':3}");
      page = visitor.open(address, "");
      page.seesPicture("seed 1, by clothes");
      page.go("Gallery");
      assertThat(page.tiles()).hasCount(3);
    }
    assertThat(page.page().getByText("Connecting again …")).isVisible();
    page.field("Search the pictures").fill("clothes");
    assertThat(page.page().getByText("The pictures did not come.")).isVisible();
    page.go("Make");
    page.count(7);
    page.go("Gallery");
    try (TestStudio after = TestStudio.start(wish().withPort(address.getPort()))) {
      assertThat(page.tiles()).hasCount(3);
      TestStudio.await(
          "the count", () -> after.getJson("/api/settings").path("count").asInt() == 7);
    }
  }

  @Test
  void aViewThatDidNotComeIsFetchedAgain(Visitor visitor) {
    visitor.complaints().expect("net::ERR_");
    StudioPage page = visitor.open();
    String walk = "**/js/views/walk.js";
    page.page().route(walk, Route::abort);
    assertThat(page.notice("“Walk” did not come.")).isVisible();
    page.page().unroute(walk);
    page.go("Walk");

    assertThat(page.button("Make the walk")).isVisible();
  }

  @Test
  void aViewThatNeverComesIsNotFetchedForEver(Visitor visitor) {
    visitor.complaints().expect("net::ERR_");
    StudioPage page = visitor.open();
    page.page().route("**/js/views/walk.js", Route::abort);
    assertThat(page.notice("“Walk” did not come.")).isVisible();
    AtomicInteger loads = new AtomicInteger();
    page.page().onLoad(loaded -> loads.incrementAndGet());
    page.go("Walk");
    page.page().waitForCondition(() -> loads.get() == 1);
    page.page().waitForTimeout(1500);

    assertThat(loads).hasValue(1);
    page.go("Gallery");
    assertThat(page.total()).isVisible();
  }

  @Test
  void aServerWithATokenIsAskedWithIt(Visitor visitor) {
    visitor.complaints().expect("401"); // until the token is given
    TestStudio studio = visitor.visit(wish().withToken("open-sesame"));
    StudioPage page = visitor.open(studio.address(), "");
    page.field("Token").fill("wrong");
    page.field("Token").press("Enter");
    assertThat(page.page().getByRole(AriaRole.ALERT)).isVisible();
    page.field("Token").fill("open-sesame");
    page.button("Continue").click();
    page.seesPicture("seed 1, by clothes"); // the page has begun anew
    page.count(2);
    page.generate().click();

    assertThat(page.results()).hasCount(2);
    assertThat(page.picture()).not().hasJSProperty("naturalWidth", 0);
  }

  @Test
  void aTokenThatNoHeaderCanCarryIsRefusedLikeAnyOther(Visitor visitor) {
    visitor.complaints().expect("401"); // until the token is given
    TestStudio studio = visitor.visit(wish().withToken("open-sesame"));
    StudioPage page = visitor.open(studio.address(), "");
    page.field("Token").fill("сезам");
    page.field("Token").press("Enter");
    assertThat(page.page().getByRole(AriaRole.ALERT)).containsText("token is not the one");
    page.page().reload();
    page.field("Token").fill("open-sesame");
    page.button("Continue").click();

    page.seesPicture("seed 1, by clothes");
  }
}
