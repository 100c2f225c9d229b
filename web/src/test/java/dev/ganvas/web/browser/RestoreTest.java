package dev.ganvas.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import dev.ganvas.runtime.image.Pixels;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

@InBrowser
class RestoreTest {
  /** As when somebody lets go of a file over the page. */
  private static void drop(StudioPage page, byte[] png) {
    page.page()
        .evaluate(
            """
            (png) => {
              const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
              const dataTransfer = new DataTransfer();
              dataTransfer.items.add(new File([bytes], 'dropped.png', {type: 'image/png'}));
              for (const type of ['dragover', 'drop']) {
                document.body.dispatchEvent(
                  new DragEvent(type, {dataTransfer, bubbles: true, cancelable: true}));
              }
            }""",
            Base64.getEncoder().encodeToString(png));
  }

  @Test
  void ourOwnPictureRestoresModelLabelAndSeed(Visitor visitor, House house) {
    byte[] png = house.picture("/api/models/fashion-cgan/picture.png?seed=-77&label=Sandal");
    StudioPage page = visitor.open("#/models");
    drop(page, png);

    assertThat(page.notice("Seed -77 of fashion-cgan is set up.")).isVisible();
    page.seesPicture("Sandal, seed -77, by fashion-cgan");
    assertThat(page.label("Sandal")).isChecked();
    assertThat(page.field("Seed")).hasValue("-77");
  }

  @Test
  void anotherProgramsPictureLendsItsSeed(Visitor visitor) {
    String parameters = "a cat\nSteps: 20, Sampler: Euler a, CFG scale: 7, Seed: 4242, Size: 8x8";
    StudioPage page = visitor.open();
    drop(page, Pixels.of(1, 1, 1, new byte[1]).png(Map.of("parameters", parameters)));

    assertThat(page.field("Seed")).hasValue("4242");
    page.seesPicture("seed 4242, by fashion-cgan");
  }

  @Test
  void aPictureWithoutARecipeIsRefusedWithASentence(Visitor visitor) {
    visitor.complaints().expect("422|/api/recipes");
    StudioPage page = visitor.open();
    drop(page, Pixels.of(1, 1, 1, new byte[1]).png(Map.of()));

    assertThat(page.region(AriaRole.LOG, "Notices")).containsText("recipe");
    assertThat(page.field("Seed")).hasValue("1");
  }
}
