package dev.ganvas.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.KeyboardModifier;
import dev.ganvas.runtime.Recipe;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@InBrowser
class GalleryTest {
  /** Two bags, two coats and two without labels; the newest are the last. */
  @BeforeEach
  void sixPicturesAreKept(House house) {
    house.make(
        "{\"model\":\"fashion-cgan\",\"task\":\"pictures\",\"count\":2,\"label\":[\"Bag\",\"Coat\"]}");
    house.make("{\"model\":\"fashion-wgan-gp\",\"task\":\"pictures\",\"count\":2,\"seed\":\"41\"}");
  }

  private static List<String> names(StudioPage page) {
    return page.tiles().all().stream().map(tile -> tile.getAttribute("aria-label")).toList();
  }

  private static Locator filter(StudioPage page, String name) {
    return StudioPage.named(page.region(AriaRole.GROUP, "Filters"), AriaRole.COMBOBOX, name);
  }

  private static Locator toolbar(StudioPage page, String name) {
    return StudioPage.named(
        page.region(AriaRole.TOOLBAR, "The selected pictures"), AriaRole.BUTTON, name);
  }

  @Test
  void picturesAreFilteredByModelLabelAndSeed(Visitor visitor) {
    StudioPage page = visitor.open("#/gallery");
    assertThat(page.tiles()).hasCount(6);
    page.button("Filter").click();
    filter(page, "Model").selectOption(House.PLAIN);
    assertThat(page.tiles()).hasCount(2);
    filter(page, "Model").selectOption(House.LABELLED);
    filter(page, "Label").selectOption("Coat");
    assertThat(page.tiles()).hasCount(2);
    page.field("Seed").fill("2");

    assertThat(page.tiles()).hasCount(1);
    assertThat(names(page)).containsExactly("Coat, seed 2, by fashion-cgan");
    page.button("Clear").click();
    assertThat(page.total()).hasText("6 pictures");
  }

  @Test
  void picturesAreFoundByText(Visitor visitor) {
    StudioPage page = visitor.open("#/gallery");
    page.field("Search the pictures").fill("wgan");
    assertThat(page.tiles()).hasCount(2);
    page.field("Search the pictures").fill("nothing like it");

    assertThat(page.page().getByText("No picture is like that.")).isVisible();
    page.button("Show all").click();
    assertThat(page.tiles()).hasCount(6);
  }

  @Test
  void whatIsTypedIntoTwoFieldsBothCounts(Visitor visitor) {
    StudioPage page = visitor.open("#/gallery");
    page.button("Filter").click();
    page.field("Search the pictures").fill("Coat");
    page.field("Seed").fill("2");

    assertThat(page.tiles()).hasCount(1);
    assertThat(names(page)).containsExactly("Coat, seed 2, by fashion-cgan");
  }

  @Test
  void whoeverHasJustTypedCanGoElsewhere(Visitor visitor) {
    StudioPage page = visitor.open("#/gallery");
    page.field("Search the pictures").fill("Coat");
    page.go("Make");
    page.page().evaluate("() => new Promise((resolve) => setTimeout(resolve, 300))");

    assertThat(page.page()).hasTitle("Make · Ganvas");
  }

  @Test
  void aGalleryThatDidNotComeCanBeAskedForAgain(Visitor visitor) {
    visitor.complaints().expect("503");
    StudioPage page = visitor.open("#/models");
    String pictures = "**/api/pictures?*";
    page.page().route(pictures, route -> route.fulfill(StudioPage.busy()));
    page.go("Gallery");
    assertThat(page.page().getByText("The pictures did not come.")).isVisible();
    page.page().unroute(pictures);
    page.button("Try again").click();

    assertThat(page.tiles()).hasCount(6);
  }

  @Test
  void starredOnesAreShownAlone(Visitor visitor) {
    StudioPage page = visitor.open("#/gallery");
    page.tiles().nth(2).click();
    toolbar(page, "Star").click();
    assertThat(page.tiles().nth(2)).hasAccessibleName("Coat, seed 2, by fashion-cgan, starred");
    page.button("Starred").click();

    assertThat(page.tiles()).hasCount(1);
  }

  @Test
  void deletingAsksFirst(Visitor visitor) {
    StudioPage page = visitor.open("#/gallery");
    page.tiles().nth(0).click();
    page.tiles().nth(1).click(shift());
    toolbar(page, "Delete").click();
    StudioPage.named(page.dialog("Delete 2 pictures?"), AriaRole.BUTTON, "Delete").click();

    assertThat(page.tiles()).hasCount(4);
    assertThat(page.notice("2 pictures deleted")).isVisible();
    page.page().reload();
    assertThat(page.tiles()).hasCount(4);
  }

  @Test
  void twoAreComparedUnderASlider(Visitor visitor) {
    StudioPage page = visitor.open("#/gallery");
    page.tiles().nth(0).click();
    page.tiles().nth(5).click(shift());
    toolbar(page, "Compare").click();
    Locator dialog = page.dialog("Compare");
    assertThat(dialog.locator("figure").getByRole(AriaRole.IMG)).hasCount(2);
    page.field("Divider").fill("10");

    assertThat(dialog.locator("figure")).hasAttribute("style", "--at: 10%;");
    page.press("Escape");
    assertThat(dialog).hasCount(0);
  }

  @Test
  void goingBackClosesTheViewer(Visitor visitor) {
    StudioPage page = visitor.open();
    page.go("Gallery");
    page.tiles().nth(2).dblclick();
    assertThat(page.dialog("Picture")).isVisible();
    page.page().goBack();

    assertThat(page.page()).hasTitle("Make · Ganvas");
    assertThat(page.dialog("Picture")).hasCount(0);
  }

  @Test
  void onePictureIsDownloadedWithItsRecipe(Visitor visitor) {
    StudioPage page = visitor.open("#/gallery");
    page.tiles().nth(2).dblclick();
    Locator viewer = page.dialog("Picture");
    Saved saved = page.save(StudioPage.named(viewer, AriaRole.BUTTON, "Download")::click);

    assertThat(saved.name()).isEqualTo("fashion-cgan-seed2.png");
    Recipe recipe = Recipe.read(saved.bytes());
    assertThat(recipe.seed()).isEqualTo(2);
    assertThat(recipe.label()).isEqualTo("Coat");
  }

  @Test
  void aSelectionIsDownloadedAsZip(Visitor visitor) {
    StudioPage page = visitor.open("#/gallery");
    page.tiles().nth(0).click();
    page.tiles().nth(3).click(control());
    toolbar(page, "Download").click();
    Locator dialog = page.dialog("Download 2 pictures");
    Saved saved = page.save(StudioPage.named(dialog, AriaRole.BUTTON, "Download")::click);

    Map<String, byte[]> files = saved.entries();
    assertThat(saved.name()).endsWith(".zip");
    assertThat(files).hasSize(3).containsKey("manifest.json");
    assertThat(files.entrySet().stream().filter(file -> file.getKey().endsWith(".png")))
        .hasSize(2)
        .allSatisfy(
            file -> assertThat(Recipe.read(file.getValue()).label()).isIn("Bag", "Coat", null));
  }

  private static Locator.ClickOptions shift() {
    return new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.SHIFT));
  }

  private static Locator.ClickOptions control() {
    return new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.CONTROL));
  }
}
