package dev.ganvas.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@InBrowser
class KeyboardTest {
  private static final int MOST_TABS = 60;

  private static void tabTo(StudioPage page, Locator target) {
    for (int tab = 0; tab < MOST_TABS; tab++) {
      if ((boolean) target.evaluate("element => element === document.activeElement")) {
        return;
      }
      page.press("Tab");
    }
    throw new AssertionError("the Tab key does not lead to " + target);
  }

  @Test
  void aPictureIsMadeStarredAndSavedWithoutAMouse(Visitor visitor, House house) {
    StudioPage page = visitor.open();
    page.seesPicture("seed 1, by fashion-cgan");
    tabTo(page, page.label("Dress"));
    page.press("Space");
    tabTo(page, page.field("Number of pictures"));
    page.press("Control+a", "3", "Tab", "Enter");
    page.seesPicture("Dress, seed 3, by fashion-cgan");
    page.press("ArrowLeft");
    page.seesPicture("Dress, seed 2, by fashion-cgan");
    page.press("s");
    assertThat(page.button("Star")).hasAttribute("aria-pressed", "true");
    Saved saved = page.save(() -> page.press("d"));

    assertThat(saved.name()).isEqualTo("fashion-cgan-seed2.png");
    House.await(
        "the star", () -> house.ask("/api/pictures?starred=true").path("total").asInt() == 1);
  }

  @Test
  void theQuestionMarkListsTheKeysAndEscapeClosesThem(Visitor visitor) {
    StudioPage page = visitor.open();
    page.seesPicture("seed 1, by fashion-cgan");
    page.press("?");
    assertThat(page.dialog("Keys")).containsText("Generate");
    assertThat(page.dialog("Keys")).containsText("Go to Gallery");
    page.press("Escape");

    assertThat(page.dialog("Keys")).hasCount(0);
  }

  @Test
  void eachViewHasAKey(Visitor visitor) {
    StudioPage page = visitor.open();
    page.seesPicture("seed 1, by fashion-cgan");
    for (String[] view :
        new String[][] {
          {"g", "Gallery"},
          {"w", "Walk"},
          {"e", "Sweep"},
          {"t", "Training"},
          {"l", "Models"},
          {"m", "Make"}
        }) {
      page.press(view[0]);
      assertThat(page.page()).hasTitle(view[1] + " · Ganvas");
    }
  }

  @Test
  void theGalleryIsWalkedThroughWithArrows(Visitor visitor, House house) {
    house.make("{\"model\":\"fashion-cgan\",\"task\":\"pictures\",\"count\":5,\"label\":\"Bag\"}");
    StudioPage page = visitor.open("#/gallery");
    assertThat(page.tiles()).hasCount(5);
    page.press("ArrowRight", "ArrowRight", "Enter");
    assertThat(page.dialog("Picture").getByRole(AriaRole.IMG))
        .hasAccessibleName("Bag, seed 3, by fashion-cgan");
    page.press("ArrowLeft");
    assertThat(page.dialog("Picture").getByRole(AriaRole.IMG))
        .hasAccessibleName("Bag, seed 4, by fashion-cgan");
    page.press("Escape");
    assertThat(page.dialog("Picture")).isHidden();
    page.press(" ");

    assertThat(page.tiles().nth(1)).hasAttribute("aria-selected", "true");
  }

  @Test
  void nothingIsTypedIntoKeysWhileSomebodyWrites(Visitor visitor) {
    StudioPage page = visitor.open("#/gallery");
    page.press("/");
    page.page().keyboard().type("mask");

    assertThat(page.field("Search the pictures")).hasValue("mask");
    assertThat(page.page()).hasTitle(Pattern.compile("^Gallery"));
  }
}
