package dev.ganvas.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import dev.ganvas.runtime.image.Pixels;
import java.util.Map;
import org.junit.jupiter.api.Test;

@InBrowser
class RestoreTest {
  @Test
  void ourOwnPictureRestoresModelLabelAndSeed(Visitor visitor, House house) {
    byte[] png = house.picture("/api/models/fashion-cgan/picture.png?seed=-77&label=Sandal");
    StudioPage page = visitor.open("#/models");
    page.drop(png);

    assertThat(page.notice("Seed -77 of fashion-cgan is set up.")).isVisible();
    page.seesPicture("Sandal, seed -77, by fashion-cgan");
    assertThat(page.label("Sandal")).isChecked();
    assertThat(page.field("Seed")).hasValue("-77");
  }

  @Test
  void whatIsRestoredIsShownWhicheverTileWasChosen(Visitor visitor, House house) {
    byte[] png = house.picture("/api/models/fashion-cgan/picture.png?seed=7&label=Sandal");
    StudioPage page = visitor.open();
    page.results().nth(5).press("Space");
    page.seesPicture("seed 6, by fashion-cgan");
    page.drop(png);

    page.seesPicture("Sandal, seed 7, by fashion-cgan");
  }

  @Test
  void anotherProgramsPictureLendsItsSeed(Visitor visitor) {
    String parameters = "a cat\nSteps: 20, Sampler: Euler a, CFG scale: 7, Seed: 4242, Size: 8x8";
    StudioPage page = visitor.open();
    page.drop(Pixels.of(1, 1, 1, new byte[1]).png(Map.of("parameters", parameters)));

    assertThat(page.field("Seed")).hasValue("4242");
    page.seesPicture("seed 4242, by fashion-cgan");
  }

  @Test
  void aPictureWithoutARecipeIsRefusedWithASentence(Visitor visitor) {
    visitor.complaints().expect("422|/api/recipes");
    StudioPage page = visitor.open();
    page.drop(Pixels.of(1, 1, 1, new byte[1]).png(Map.of()));

    assertThat(page.region(AriaRole.LOG, "Notices")).containsText("recipe");
    assertThat(page.field("Seed")).hasValue("1");
  }
}
