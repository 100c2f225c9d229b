package dev.ganvas.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import dev.ganvas.runtime.image.Pixels;
import java.util.Base64;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A picture of somebody's own, found by a model with styles. */
@InBrowser
class OwnPictureTest {
  private static final String STYLED = "noise off, styles of their own, seed 0, by portraits";
  private static final String FOUND = "psi 0.7, " + STYLED;

  /** What the model draws of a seed, and no recipe. */
  private static byte[] picture(House house) {
    return house.picture("/api/models/portraits/picture.png?seed=9&psi=1&recipe=false");
  }

  /** Larger than the server takes any. */
  private static byte[] photograph() {
    return Pixels.of(5_712, 4_284, 1, new byte[5_712 * 4_284]).png();
  }

  private static void choose(StudioPage page, byte[] file) {
    FileChooser chooser =
        page.page().waitForFileChooser(() -> page.button("Use a picture of mine").click());
    chooser.setFiles(new FilePayload("cat.png", "image/png", file));
  }

  private static StudioPage make(Visitor visitor) {
    StudioPage page = visitor.open();
    page.model(House.STYLED).check();
    page.seesPicture("seed 1, by portraits");
    return page;
  }

  private static JsonNode newest(House house) {
    return house.ask("/api/pictures?limit=1").path("pictures").path(0).path("sample");
  }

  @Test
  void aPictureThatIsSentIsFoundAndEdited(Visitor visitor, House house) {
    StudioPage page = make(visitor);
    choose(page, picture(house));
    page.seesPicture(FOUND);
    assertThat(page.region(AriaRole.IMG, "Your picture")).isVisible();
    assertThat(page.region("Picture")).containsText("PSNR");
    String before = StudioPage.pixels(page.picture());

    page.region(AriaRole.SLIDER, "smile").fill("2");
    page.seesPicture("psi 0.7, smile 2, " + STYLED);
    assertThat(StudioPage.pixels(page.picture())).isNotEqualTo(before);
    page.generate().click();
    assertThat(page.heading("1 picture")).isVisible();
    page.seesPicture("psi 0.7, smile 2, " + STYLED);
    assertThat(newest(house).path("directions").path("smile").asInt()).isEqualTo(2);
    assertThat(newest(house).path("styles").path("layers").asInt()).isEqualTo(3);
  }

  @Test
  void whatIsFoundBeforeThePageKnowsOfTheJobIsSetUpAsWell(Visitor visitor, House house) {
    StudioPage page = make(visitor);
    page.page().route("**/api/jobs", route -> answerLate(route, house));
    choose(page, picture(house));
    page.seesPicture(FOUND);
    page.region(AriaRole.SLIDER, "smile").fill("2");

    page.seesPicture("psi 0.7, smile 2, " + STYLED);
  }

  @Test
  void aPhotographIsMadeSmallerBeforeItIsSent(Visitor visitor) {
    StudioPage page = make(visitor);
    choose(page, photograph());

    page.seesPicture(FOUND);
  }

  private static void answerLate(Route route, House house) {
    APIResponse answer = route.fetch();
    House.await("the search", () -> !newest(house).isMissingNode());
    route.fulfill(new Route.FulfillOptions().setResponse(answer));
  }

  @Test
  void itIsSeenWhileItIsLookedForAndCanBeGivenUp(Visitor visitor, House house) {
    visitor.complaints().expect("404|/found.png");
    StudioPage page = make(visitor);
    house.order(
        "{\"model\":\"portraits\",\"task\":\"project\",\"steps\":10000,\"picture\":\"%s\"}"
            .formatted(Base64.getEncoder().encodeToString(picture(house))));
    page.unfinished().getByRole(AriaRole.LINK).click();

    assertThat(page.region("Picture")).containsText(Pattern.compile("Step \\d+ of 10000"));
    assertThat(page.region(AriaRole.IMG, "Found so far")).isVisible();
    StudioPage.named(page.region("Picture"), AriaRole.BUTTON, "Cancel").click();
    assertThat(page.region("Picture")).containsText("Cancelled");
  }

  @Test
  void itIsMixedWithOthers(Visitor visitor, House house) {
    StudioPage page = visitor.open("#/mix");
    choose(page, picture(house));
    Locator found = page.button("Add to the rows: " + FOUND);
    found.dragTo(page.button("Add a column"));

    assertThat(page.field("Seed of column 5")).hasValue("0");
    assertThat(page.region("Mixing matrix").getByText("its own styles")).isVisible();
  }

  @Test
  void itHasPicturesNearItButIsNoEndOfAWay(Visitor visitor, House house) {
    StudioPage page = make(visitor);
    choose(page, picture(house));
    page.seesPicture(FOUND);
    assertThat(page.button("Use as start")).isDisabled();
    page.button("More like this").click();

    assertThat(page.heading("16 variations of seed 0")).isVisible();
    assertThat(page.results()).hasCount(16);
    assertThat(newest(house).path("mix").path(0).path("amount").asDouble()).isEqualTo(0.3);
    assertThat(newest(house).path("styles")).isNotEmpty();
  }

  @Test
  void itIsRestoredFromTheGallery(Visitor visitor, House house) {
    StudioPage page = make(visitor);
    choose(page, picture(house));
    page.seesPicture(FOUND);
    String found = StudioPage.pixels(page.picture());
    page.button("Preview").click();
    page.button("Take out styles of their own").click();
    page.seesPicture("psi 0.7, noise off, seed 0, by portraits");

    page.go("Gallery");
    page.tiles().first().dblclick();
    StudioPage.named(page.dialog("Picture"), AriaRole.BUTTON, "Restore").click();
    page.seesPicture(FOUND);
    assertThat(StudioPage.pixels(page.picture())).isEqualTo(found);
  }

  @Test
  void aFileIsDroppedOrPasted(Visitor visitor, House house) {
    StudioPage page = make(visitor);
    give(page, "drop", picture(house));
    page.seesPicture(FOUND);
    page.button("Preview").click();
    give(page, "paste", Pixels.of(8, 8, 1, new byte[64]).png());

    assertThat(page.page()).hasURL(Pattern.compile("#/make/\\d+$"));
    page.seesPicture(FOUND);
  }

  /** As when somebody lets go of a file over the control, or pastes one. */
  private static void give(StudioPage page, String how, byte[] png) {
    page.page()
        .evaluate(
            """
            ([how, png]) => {
              const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
              const data = new DataTransfer();
              data.items.add(new File([bytes], 'mine.png', {type: 'image/png'}));
              const event =
                how === 'drop'
                  ? new DragEvent('drop', {dataTransfer: data, bubbles: true, cancelable: true})
                  : new ClipboardEvent('paste', {clipboardData: data, bubbles: true});
              document.getElementById('own-picture').dispatchEvent(event);
            }""",
            new String[] {how, Base64.getEncoder().encodeToString(png)});
  }

  @Test
  void whatIsNoPictureIsRefusedBesideTheControl(Visitor visitor) {
    visitor.complaints().expect("415|/api/jobs");
    StudioPage page = make(visitor);
    choose(page, new byte[] {1, 2, 3});

    assertThat(page.region(AriaRole.GROUP, "Picture of yours").getByRole(AriaRole.ALERT))
        .hasText("the picture is of an unknown format; allowed are PNG, JPEG, WebP and GIF");
  }

  @Test
  void modelsWithoutStylesTakeNone(Visitor visitor) {
    StudioPage page = visitor.open();
    page.seesPicture("seed 1, by fashion-cgan");
    assertThat(page.button("Use a picture of mine")).hasCount(0);
  }
}
