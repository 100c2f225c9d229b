package dev.ganvas.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.ganvas.web.TestZoo;
import dev.ganvas.web.serve.TestStudio;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Takes the three pictures of the studio that the README shows. */
@InBrowser
@Tag("slow")
class ReadmePicturesTest {
  private static final Path DOCS = Path.of("..", "docs");
  private static final int MOST_BYTES = 400_000;

  @TempDir Path models;
  private StudioPage page;

  /** In a studio of its own, where nobody has made anything before. */
  @BeforeEach
  void visit(Visitor visitor) throws IOException {
    House.copyShipped(models);
    TestStudio studio = visitor.visit(TestStudio.wish(new TestZoo(models)));
    page = visitor.open(studio.address(), "");
    page.seesPicture("seed 1, by fashion-cgan");
  }

  private void generate(int count, String... labels) {
    page.label("Any").check();
    for (String label : labels) {
      page.label(label).check();
    }
    page.count(count);
    page.generate().click();
    assertThat(page.results()).hasCount(count * labels.length);
    assertThat(page.unfinished()).hasCount(0);
  }

  @Test
  void theStudioMakesPictures() {
    generate(16, "Dress");
    generate(8, "Sneaker", "Bag", "Coat", "Ankle boot");
    page.results().nth(3).press(" ");
    Views.atRest(page);

    take("studio.png");
  }

  @Test
  void theGalleryKeepsThem() {
    generate(20, "Dress", "Ankle boot", "Coat");
    generate(16, "Sneaker", "Bag", "Pullover", "Trouser", "Sandal");
    page.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    page.go("Gallery");
    for (int starred : new int[] {3, 10, 17, 34}) {
      page.tiles().nth(starred).click();
      page.press("s");
      assertThat(page.tiles().nth(starred)).hasAccessibleName(Pattern.compile("starred$"));
    }
    page.press("Escape");
    Views.atRest(page);

    take("studio-gallery.png");
  }

  @Test
  void theMatrixMixesStyles() throws IOException {
    House.copyShipped(models, "emoji-stylegan2");
    page.go("Mix");
    for (int i = 0; i < 4; i++) {
      page.field("Seed of column " + (i + 1)).fill(List.of("20", "21", "25", "27").get(i));
    }
    for (int i = 0; i < 3; i++) {
      page.field("Seed of row " + (i + 1)).fill(List.of("1", "5", "9").get(i));
    }
    page.region(AriaRole.CHECKBOX, "fine").check();
    page.region(AriaRole.CHECKBOX, "coarse").uncheck();
    Locator last = page.region("Mixing matrix").getByRole(AriaRole.IMG).last();
    assertThat(last).hasAccessibleName("mixed fine of seed 27, seed 9, by emoji-stylegan2");
    Views.atRest(page);

    take("mix.png");
  }

  private void take(String name) {
    byte[] png = page.page().screenshot(new Page.ScreenshotOptions().setPath(DOCS.resolve(name)));

    assertThat(png.length).isLessThan(MOST_BYTES);
  }
}
