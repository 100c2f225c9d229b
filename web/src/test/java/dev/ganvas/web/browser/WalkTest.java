package dev.ganvas.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@InBrowser
class WalkTest {
  private static Locator screen(StudioPage page) {
    return page.region("Player").getByRole(AriaRole.IMG);
  }

  @Test
  void keyframesAreAddedMovedAndRemoved(Visitor visitor) {
    StudioPage page = visitor.open("#/walk");
    page.button("Add a random seed").click();
    assertThat(page.field("Seed of keyframe 4")).isVisible();
    page.field("Seed of keyframe 1").fill("77");
    page.field("Seed of keyframe 1").press("Alt+ArrowDown");
    assertThat(page.field("Seed of keyframe 2")).hasValue("77");
    page.button("Remove keyframe 4").click();

    assertThat(page.field("Seed of keyframe 4")).hasCount(0);
    assertThat(page.field("Seed of keyframe 1")).hasValue("2");
  }

  @Test
  void scrubbingShowsEachFrame(Visitor visitor) {
    StudioPage page = visitor.open("#/walk");
    page.choice("At the end", "Once").check();
    page.field("Frames").fill("5");
    page.field("Frame").fill("0");
    Locator canvas = screen(page).locator("canvas");
    assertThat(canvas).hasJSProperty("width", 28);
    String first = StudioPage.pixels(canvas);
    page.field("Frame").fill("4");

    assertThat(screen(page)).hasAccessibleName(Pattern.compile("T-shirt/top, seed 3$"));
    page.page().waitForCondition(() -> !StudioPage.pixels(canvas).equals(first));
  }

  @Test
  void aWalkThatHasEndedIsPlayedFromItsBeginning(Visitor visitor) {
    StudioPage page = visitor.open("#/walk");
    page.choice("At the end", "Once").check();
    page.field("Frame").fill("59");
    assertThat(frame(page)).hasText("60 / 60");
    page.button("Play").click();

    assertThat(frame(page)).hasText(Pattern.compile("^[1-5]?\\d / 60"));
  }

  @Test
  void thePlayerStandsOnAFrameThatThereIs(Visitor visitor) {
    StudioPage page = visitor.open("#/walk");
    page.field("Frame").fill("59");
    page.field("Frames").fill("7");
    assertThat(frame(page)).hasText("7 / 7");
    page.field("Frames").blur();
    page.press("ArrowLeft");

    assertThat(frame(page)).hasText("6 / 7");
  }

  private static Locator frame(StudioPage page) {
    return page.region("Player").locator("output");
  }

  @Test
  void stylesAreWalkedThroughUnlessLatentsAreChosen(Visitor visitor, House house)
      throws IOException {
    StudioPage page = visitor.open("#/walk");
    page.field("Model").selectOption(House.STYLED);
    page.choice("At the end", "Once").check();
    page.field("Frames").fill("5");
    page.field("Frame").fill("1");
    assertThat(screen(page))
        .hasAccessibleName(
            Pattern.compile("noise of seed 1, mixed all layers 50 % towards seed 2, seed 1$"));
    page.button("Make the walk").click();
    assertThat(page.region("Walks made").getByText("5 of 5 pictures").first()).isVisible();
    Saved gif = saved(page, "GIF");
    assertThat(frames(gif.bytes())).isEqualTo(5);
    JsonNode made = house.ask("/api/pictures?limit=5").path("pictures").path(3).path("sample");
    assertThat(made.path("mix").path(0).path("amount").asDouble()).isEqualTo(0.5);
    assertThat(made.path("noise").path("seed").asText()).isEqualTo("1");

    assertThat(page.page().getByTitle("the noise changes at each keyframe")).isVisible();
    page.choice("Through", "Latents").check();
    assertThat(screen(page))
        .hasAccessibleName(Pattern.compile("seed 1, 50 % of the way to seed 2$"));
    page.field("Model").selectOption(House.PLAIN);
    assertThat(page.region(AriaRole.RADIOGROUP, "Through")).hasCount(0);
  }

  @Test
  void noiseThatIsWeakenedIsStillThatOfTheFirstKeyframe(Visitor visitor) {
    StudioPage page = visitor.open("#/walk");
    page.field("Model").selectOption(House.STYLED);
    page.choice("At the end", "Once").check();
    page.region(AriaRole.SLIDER, "noise strength").fill("0.5");
    page.field("Frame").fill("59");

    assertThat(screen(page)).hasAccessibleName(Pattern.compile("noise of seed 1, × 0.5, seed 3$"));
  }

  @Test
  void aWalkIsSavedAsAnAnimation(Visitor visitor) throws IOException {
    StudioPage page = visitor.open("#/walk");
    page.field("Frames").fill("6");
    page.button("Make the walk").click();
    assertThat(page.region("Walks made").getByText("6 of 6 pictures").first()).isVisible();

    assertThat(frames(saved(page, "GIF").bytes())).isEqualTo(6);
    assertThat(saved(page, "Frames").entries()).hasSize(7);
  }

  @ParameterizedTest
  @CsvSource({"MP4,10,0.5 s", "WebM,20,1.0 s"})
  void aWalkThroughStylesIsSavedAsAFilmThatPlays(
      String title, String frames, String length, Visitor visitor) {
    StudioPage page = visitor.open("#/walk");
    page.field("Model").selectOption(House.STYLED);
    page.field("Frames").fill(frames);
    page.button("Make the walk").click();
    assertThat(page.region("Walks made").getByText(frames + " of " + frames).first()).isVisible();
    Saved film = saved(page, title);

    String kind = title.toLowerCase(Locale.ROOT);
    assertThat(film.name()).endsWith("." + kind);
    assertThat(page.film(film.bytes(), "video/" + kind)).isEqualTo("128x128, " + length);
  }

  private static Saved saved(StudioPage page, String title) {
    return page.save(page.region("Walks made").getByText(title).first()::click);
  }

  private static int frames(byte[] gif) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
    try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(gif))) {
      reader.setInput(input);
      assertThat(reader.getWidth(0)).isEqualTo(reader.getHeight(0));
      return reader.getNumImages(true);
    }
  }
}
