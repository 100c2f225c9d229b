package dev.ganvas.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import dev.ganvas.web.serve.TestStudio;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What stands along the edges of the matrix, and how it gets there. */
@InBrowser
class EdgesTest {
  private static Locator cell(StudioPage page, String name) {
    return StudioPage.named(page.region("Mixing matrix"), AriaRole.IMG, name + ", by portraits");
  }

  private static void keep(House house, String fields) {
    house.make("{\"model\":\"portraits\",\"count\":1,%s}".formatted(fields.replace('\'', '"')));
  }

  @Test
  void aPictureThatIsKeptBecomesASource(Visitor visitor, House house) {
    keep(house, "'seed':'77'");
    StudioPage page = visitor.open("#/mix");
    Locator picture = page.button("Add to the rows: psi 0.7, seed 77, by portraits");
    picture.click();
    assertThat(page.field("Seed of row 4")).hasValue("77");
    picture.dragTo(page.button("Add a column"));

    assertThat(page.field("Seed of column 5")).hasValue("77");
  }

  @Test
  void aMixedPictureIsASourceByItsStyles(Visitor visitor, House house) {
    keep(house, "'seed':'8','mix':[{'seed':'9','layers':['coarse']}]");
    StudioPage page = visitor.open("#/mix");
    page.button("Add to the rows: psi 0.7, mixed coarse of seed 9, seed 8, by portraits").click();

    assertThat(page.region("Mixing matrix").getByText("its own styles")).isVisible();
    Locator mixed = cell(page, "styles of their own, mixed coarse of seed 11, seed 8");
    assertThat(mixed).isVisible();
    assertThat(mixed).not().hasJSProperty("naturalWidth", 0);
  }

  @Test
  void stylesThatComeLateUndoNothingThatWasSetUpMeanwhile(Visitor visitor, House house) {
    keep(house, "'seed':'8','mix':[{'seed':'9','layers':['coarse']}]");
    StudioPage page = visitor.open("#/mix");
    List<Route> held = new ArrayList<>();
    page.page().route("**/styles", held::add);
    Locator picture =
        page.button("Add to the rows: psi 0.7, mixed coarse of seed 9, seed 8, by portraits");
    picture.dragTo(page.region(AriaRole.IMG, "row 1: seed 1"));
    picture.dragTo(page.region(AriaRole.IMG, "row 3: seed 3"));
    page.page().waitForCondition(() -> held.size() == 2);
    page.field("Seed of row 2").fill("22");
    page.field("Seed of row 3").fill("33");
    held.forEach(Route::resume);

    assertThat(page.field("Seed of row 1")).hasValue("8");
    assertThat(page.field("Seed of row 2")).hasValue("22");
    assertThat(page.field("Seed of row 3")).hasValue("33");
  }

  @Test
  void aPictureOfAnotherPsiIsASourceByItsStyles(Visitor visitor, House house) {
    keep(house, "'seed':'8','psi':0.2");
    StudioPage page = visitor.open("#/mix");
    Locator picture = page.button("Add to the rows: psi 0.2, seed 8, by portraits");
    picture.click();
    assertThat(cell(page, "styles of their own, mixed coarse of seed 11, seed 8")).isVisible();

    page.region(AriaRole.SLIDER, "psi").fill("0.2");
    picture.click();
    assertThat(cell(page, "psi 0.2, mixed coarse of seed 11, seed 8")).isVisible();
  }

  @Test
  void aPictureIsCarriedFromTheGalleryToTheMatrix(Visitor visitor, House house) {
    keep(house, "'seed':'66'");
    StudioPage page = visitor.open("#/gallery?model=portraits");
    page.tiles().first().hover();
    page.page().mouse().down();
    page.region(AriaRole.LINK, "Mix").hover();
    page.page().mouse().move(2, 2);
    page.region(AriaRole.LINK, "Mix").hover();
    page.button("Add a row").hover();
    page.button("Add a row").hover();
    page.page().mouse().up();

    assertThat(page.field("Seed of row 4")).hasValue("66");
  }

  @Test
  void picturesThatAreMadeStandThereWithoutBeingAskedForOneByOne(Visitor visitor) {
    StudioPage page = visitor.open("#/mix");
    assertThat(page.page().getByText("None is kept yet")).isVisible();
    List<String> asked = new ArrayList<>();
    page.page().onRequest(request -> asked.add(request.url()));
    page.button("Make 12 pictures").click();

    assertThat(
            page.button("Add to the rows: psi 0.7, mixed coarse of seed 14, seed 3, by portraits"))
        .isVisible();
    assertThat(page.heading("3 × 4 12 of 12 pictures")).isVisible();
    assertThat(asked).filteredOn(url -> url.contains("/api/pictures?")).hasSizeLessThan(2);
  }

  @Test
  void theUsualSourcesStandWhereAnotherModelHasLostAll(Visitor visitor, House house) {
    house.set(
        "{'mixes':{'portraits':{'rows':[{'seed':'5','styles':{'sha256':'00'}}],'columns':[{'seed':'6'}]}}}"
            .replace('\'', '"'));
    StudioPage page = visitor.open("#/mix");

    assertThat(page.field("Seed of row 1")).hasValue("1");
    assertThat(page.field("Seed of column 1")).hasValue("6");
    page.button("Make 3 pictures").click();
    assertThat(page.heading("3 × 1 3 of 3 pictures")).isVisible();
  }

  @Test
  void aMatrixOfStylesThatTheModelHasLostIsSetUpWithoutThem(Visitor visitor, House house) {
    TestStudio studio = house.studio();
    String styles = studio.post("/api/models/portraits/styles", "{\"seed\":\"5\"}").body();
    String id =
        house
            .order(
                "{\"model\":\"portraits\",\"task\":\"mix\",\"rows\":[7,{\"seed\":\"5\",\"styles\":%s}],\"columns\":[6],\"layers\":[\"fine\"]}"
                    .formatted(styles))
            .path("id")
            .asText();
    String sha256 = studio.getJson("/api/models/portraits").path("sha256").asText();
    StudioPage page = visitor.open("#/mix");
    page.page().route("**/api/models", route -> replace(route, sha256, "0".repeat(64)));
    page.page().navigate(house.address() + "/#/mix/" + id);
    page.page().reload();

    assertThat(page.heading("1 × 1 1 picture, drawn as you go; Make keeps them")).isVisible();
    assertThat(cell(page, "mixed fine of seed 6, seed 7")).isVisible();
    assertThat(page.notice("The model has changed since")).isVisible();
  }

  /** As if it had other weights. */
  private static void replace(Route route, String text, String other) {
    APIResponse answer = route.fetch();
    String body = answer.text().replace(text, other);
    route.fulfill(new Route.FulfillOptions().setResponse(answer).setBody(body));
  }
}
