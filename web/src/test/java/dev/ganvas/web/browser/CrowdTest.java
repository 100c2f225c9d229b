package dev.ganvas.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import dev.ganvas.runtime.Picture;
import dev.ganvas.runtime.Recipe;
import dev.ganvas.runtime.Sample;
import dev.ganvas.runtime.image.Pixels;
import dev.ganvas.web.TestZoo;
import dev.ganvas.web.serve.TestStudio;
import dev.ganvas.web.store.JobState;
import dev.ganvas.web.store.NewJob;
import dev.ganvas.web.store.NewPicture;
import dev.ganvas.web.store.Store;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A gallery that somebody has filled for months. */
@InBrowser
class CrowdTest {
  private static final int MANY = 20_000;
  private static final int JOB = 10_000;
  private static final int AT_ONCE = 1_000;
  private static final int MOST_TILES = 600;
  private static final String LATER_PAGES = "**/api/pictures?*before=*";

  /** After which scrolling asks again what has failed. */
  private static final int RETRY_MILLIS = 1_100;

  @TempDir Path directory;

  private StudioPage gallery(Visitor visitor, int pictures) {
    fill(directory.resolve("store"), pictures);
    TestZoo zoo = new TestZoo(directory.resolve("models"));
    zoo.clothes();
    TestStudio.Wish wish = TestStudio.wish(zoo).withStore(directory.resolve("store"));
    return visitor.open(visitor.visit(wish).address(), "#/gallery");
  }

  @Test
  void aPageThatDidNotComeIsAskedForAgainByScrollingOnly(Visitor visitor) {
    visitor.complaints().expect("503");
    StudioPage page = gallery(visitor, JOB);
    assertThat(page.total()).hasText("10,000 pictures");
    List<Route> asked = new ArrayList<>();
    page.page().route(LATER_PAGES, route -> refuse(asked, route));
    scrollTo(page, 0.5);
    assertThat(page.notice("the server is busy")).isVisible();
    page.page().waitForTimeout(RETRY_MILLIS);
    assertThat(asked).hasSize(1);
    page.page().unroute(LATER_PAGES);
    scrollTo(page, 0.6);

    assertThat(page.tiles().last()).hasAccessibleName(Pattern.compile("seed 3\\d{3}, by clothes"));
  }

  private static void refuse(List<Route> asked, Route route) {
    asked.add(route);
    route.fulfill(StudioPage.busy());
  }

  private static void scrollTo(StudioPage page, double part) {
    page.region(AriaRole.LISTBOX, "Pictures")
        .evaluate("(sheet, part) => sheet.scrollTo(0, part * sheet.scrollHeight)", part);
  }

  @Test
  void twentyThousandPicturesStayFluid(Visitor visitor) {
    StudioPage page = gallery(visitor, MANY);
    assertThat(page.total()).hasText("20,000 pictures");
    assertThat(page.tiles().first()).hasAccessibleName("seed 19999, by clothes");
    scrollThrough(page);
    page.field("Search the pictures").fill("12345");

    assertThat(page.total()).hasText("1 picture");
    assertThat(page.tiles()).hasCount(1);
    assertThat(page.tiles().first()).hasAccessibleName("seed 12345, by clothes");
  }

  private static void scrollThrough(StudioPage page) {
    for (double part : new double[] {0.1, 0.5, 1}) {
      scrollTo(page, part);
      assertThat(page.tiles().first()).not().hasAttribute("aria-posinset", "1");
      assertThat(page.tiles().count()).isLessThan(MOST_TILES);
    }
    assertThat(page.tiles().last()).hasAttribute("aria-posinset", String.valueOf(MANY));
    assertThat(page.tiles().last()).hasAccessibleName("seed 0, by clothes");
  }

  private static void fill(Path directory, int pictures) {
    try (Store store = Store.open(directory)) {
      for (int from = 0; from < pictures; from += JOB) {
        fill(store, from);
      }
    }
  }

  private static void fill(Store store, int seed) {
    String request =
        """
        {"model":"clothes","task":"pictures","count":%d,"seed":"%d"}"""
            .formatted(JOB, seed);
    long job = store.jobs().add(new NewJob("somebody", "clothes", "pictures", request, JOB)).id();
    for (int from = 0; from < JOB; from += AT_ONCE) {
      IntStream numbers = IntStream.range(from, from + AT_ONCE);
      store.pictures().add(job, numbers.mapToObj(number -> dot(number, seed)).toList());
    }
    store.jobs().state(job, JobState.DONE, null);
  }

  private static NewPicture dot(int number, int seed) {
    Recipe recipe = new Recipe("clothes", "ab".repeat(32), Sample.of(seed + number), Map.of());
    return NewPicture.of(number, new Picture(recipe, Pixels.of(1, 1, 1, new byte[] {90})));
  }
}
