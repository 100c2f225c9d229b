package dev.ganvas.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
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
import java.util.Map;
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

  @TempDir Path directory;

  @Test
  void twentyThousandPicturesStayFluid(Visitor visitor) {
    fill(directory.resolve("store"));
    TestZoo zoo = new TestZoo(directory.resolve("models"));
    zoo.clothes();
    TestStudio.Wish wish = TestStudio.wish(zoo).withStore(directory.resolve("store"));
    StudioPage page = visitor.open(visitor.visit(wish).address(), "#/gallery");
    assertThat(page.total()).hasText("20,000 pictures");
    assertThat(page.tiles().first()).hasAccessibleName("seed 19999, by clothes");
    scrollThrough(page);
    page.field("Search the pictures").fill("12345");

    assertThat(page.total()).hasText("1 picture");
    assertThat(page.tiles()).hasCount(1);
    assertThat(page.tiles().first()).hasAccessibleName("seed 12345, by clothes");
  }

  private static void scrollThrough(StudioPage page) {
    Locator sheet = page.region(AriaRole.LISTBOX, "Pictures");
    for (double part : new double[] {0.1, 0.5, 1}) {
      sheet.evaluate("(sheet, part) => sheet.scrollTo(0, part * sheet.scrollHeight)", part);
      assertThat(page.tiles().first()).not().hasAttribute("aria-posinset", "1");
      assertThat(page.tiles().count()).isLessThan(MOST_TILES);
    }
    assertThat(page.tiles().last()).hasAttribute("aria-posinset", String.valueOf(MANY));
    assertThat(page.tiles().last()).hasAccessibleName("seed 0, by clothes");
  }

  private static void fill(Path directory) {
    try (Store store = Store.open(directory)) {
      for (int from = 0; from < MANY; from += JOB) {
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
