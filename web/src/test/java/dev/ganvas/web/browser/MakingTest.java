package dev.ganvas.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@InBrowser
class MakingTest {
  @Test
  void thereIsAPictureBeforeAnythingIsSetUp(Visitor visitor) {
    StudioPage page = visitor.open();

    page.seesPicture("seed 1, by fashion-cgan");
    assertThat(page.page()).hasTitle("Make · Ganvas");
  }

  @Test
  void generateMakesAndKeepsWhatIsSetUp(Visitor visitor, House house) {
    StudioPage page = visitor.open();
    page.label("Bag").check();
    page.choice("Often used counts", "4").check();
    page.generate().click();

    page.seesPicture("Bag, seed 4, by fashion-cgan");
    assertThat(page.results()).hasCount(4);
    assertThat(page.button("Star")).isVisible();
    assertThat(house.ask("/api/pictures").path("total").asInt()).isEqualTo(4);
  }

  @Test
  void whoeverGoesElsewhereWhileAJobIsSentStaysThere(Visitor visitor) {
    StudioPage page = visitor.open();
    page.seesPicture("seed 1, by fashion-cgan");
    List<Route> held = new ArrayList<>();
    page.page().route("**/api/jobs", held::add);
    page.generate().click();
    page.page().waitForCondition(() -> !held.isEmpty());
    page.go("Gallery");

    page.page().waitForRequest(MakingTest::savesSettings, held.get(0)::resume);
    assertThat(page.page()).hasTitle("Gallery · Ganvas");
  }

  /** As the page does when it has heard that the job is queued, to go on with the next seeds. */
  private static boolean savesSettings(Request request) {
    return request.method().equals("PUT") && request.url().endsWith("/api/settings");
  }

  @Test
  void aLabelIsAChip(Visitor visitor) {
    StudioPage page = visitor.open();
    assertThat(page.label("Any")).isChecked();
    page.label("Sneaker").check();

    assertThat(page.label("Any")).not().isChecked();
    page.seesPicture("Sneaker, seed 1, by fashion-cgan");
    page.label("Any").check();
    page.seesPicture("seed 1, by fashion-cgan");
    assertThat(page.label("Sneaker")).not().isChecked();
  }

  @Test
  void ofSeveralLabelsEachIsMade(Visitor visitor) {
    StudioPage page = visitor.open();
    page.label("Coat").check();
    page.label("Bag").check();
    page.count(2);
    assertThat(page.generate()).hasAccessibleName("Generate 4");
    page.generate().click();

    assertThat(page.heading("2 pictures each, Coat and Bag")).isVisible();
    assertThat(page.results()).hasCount(4);
    assertThat(page.results().nth(0)).hasAccessibleName("Coat, seed 1, by fashion-cgan");
    assertThat(page.results().nth(3)).hasAccessibleName("Bag, seed 2, by fashion-cgan");
  }

  @Test
  void theModelWithoutLabelsHasNoChips(Visitor visitor) {
    StudioPage page = visitor.open();
    page.model(House.PLAIN).check();

    page.seesPicture("seed 1, by fashion-wgan-gp");
    assertThat(page.label("Any")).hasCount(0);
  }

  @Test
  void variationsAreNearThePicture(Visitor visitor) {
    StudioPage page = visitor.open();
    page.label("Ankle boot").check();
    page.count(3);
    page.button("More like this").click();

    assertThat(page.heading("3 variations of seed 1, Ankle boot")).isVisible();
    assertThat(page.results()).hasCount(3);
    assertThat(page.picture())
        .hasAttribute("alt", Pattern.compile("^Ankle boot, seed 1, 30 % of the way"));
  }

  @Test
  void ofAnotherJobTheLatestIsShownWhicheverTileWasChosen(Visitor visitor, House house) {
    String bags =
        "{\"model\":\"fashion-cgan\",\"task\":\"pictures\",\"count\":8,\"label\":\"Bag\",\"seed\":\"%d\"}";
    house.make(bags.formatted(1));
    house.make(bags.formatted(101));
    StudioPage page = visitor.open();
    page.finished().nth(1).getByRole(AriaRole.LINK).click();
    page.seesPicture("Bag, seed 8, by fashion-cgan");
    page.results().nth(5).press("Space");
    page.seesPicture("Bag, seed 6, by fashion-cgan");
    page.finished().nth(0).getByRole(AriaRole.LINK).click();

    page.seesPicture("Bag, seed 108, by fashion-cgan");
  }

  @Test
  void aPictureBetweenTwoSeedsHasNoneNear(Visitor visitor, House house) {
    StudioPage page = visitor.open();
    page.field("Drag between two seeds").check();
    Locator reason = page.region("Picture").getByText("this one lies between two");
    assertThat(reason).isVisible();
    assertThat(page.button("More like this")).isDisabled();
    page.press("v");

    assertThat(page.notice("this one lies between two")).isVisible();
    assertThat(house.ask("/api/jobs?state=queued,running").path("jobs")).isEmpty();
  }

  @Test
  void aTileDroppedOnAnotherWhileComparingDoesNothing(Visitor visitor) {
    StudioPage page = visitor.open();
    page.seesPicture("seed 1, by fashion-cgan");
    page.button("Compare").click();
    Locator tiles = page.dialog("Compare").locator(".tile");
    tiles.nth(0).dragTo(tiles.nth(2));

    assertThat(page.dialog("Compare")).isVisible();
  }

  @Test
  void draggingBetweenTwoSeedsChangesThePicture(Visitor visitor) {
    StudioPage page = visitor.open();
    page.label("Dress").check();
    page.field("Drag between two seeds").check();
    page.field("Towards seed").fill("9");
    page.field("How far towards the other seed").fill("0.2");
    page.seesPicture("Dress, seed 1, 20 % of the way to seed 9, by fashion-cgan");
    String near = StudioPage.pixels(page.picture());
    page.field("How far towards the other seed").fill("0.8");
    page.seesPicture("Dress, seed 1, 80 % of the way to seed 9, by fashion-cgan");

    assertThat(StudioPage.pixels(page.picture())).isNotEqualTo(near);
  }
}
