package dev.ganvas.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

@InBrowser
class MixTest {
  private static Locator cell(StudioPage page, String name) {
    return StudioPage.named(page.region("Mixing matrix"), AriaRole.IMG, name + ", by portraits");
  }

  private static Locator tile(StudioPage page, int index) {
    return page.region("Results").locator("label").nth(index);
  }

  private static StudioPage makeWithStyles(Visitor visitor) {
    StudioPage page = visitor.open();
    page.model(House.STYLED).check();
    page.seesPicture("seed 1, by portraits");
    assertThat(tile(page, 2).locator("img")).not().hasJSProperty("naturalWidth", 0);
    return page;
  }

  @Test
  void aMatrixIsDrawnAsItIsSetUpAndThenMade(Visitor visitor, House house) throws IOException {
    StudioPage page = visitor.open("#/mix");
    page.button("Take out row 3").click();
    page.button("Take out column 4").click();
    page.button("Add a column").click();
    page.field("Seed of column 4").fill("44");
    page.field("Seed of row 1").fill("7");
    page.region(AriaRole.CHECKBOX, "fine").check();
    page.region(AriaRole.CHECKBOX, "coarse").uncheck();
    assertThat(cell(page, "mixed fine of seed 44, seed 7")).isVisible();
    page.button("Make 8 pictures").click();

    assertThat(page.heading("2 × 4 8 of 8 pictures")).isVisible();
    assertThat(cell(page, "psi 0.7, mixed fine of seed 12, seed 2")).isVisible();
    JsonNode last = house.ask("/api/pictures?limit=1").path("pictures").path(0).path("sample");
    assertThat(last.path("seed").asText()).isEqualTo("2");
    assertThat(last.path("mix").path(0).path("seed").asText()).isEqualTo("44");
    Saved saved = page.save(page.link("As one picture")::click);
    assertThat(saved.name()).endsWith(".png");
    BufferedImage sheet = ImageIO.read(new ByteArrayInputStream(saved.bytes()));
    assertThat(sheet.getWidth()).isGreaterThan(4 * 8);
  }

  @Test
  void aSingleLayerIsTaken(Visitor visitor, House house) {
    StudioPage page = visitor.open("#/mix");
    page.region(AriaRole.CHECKBOX, "layer 2").check();
    page.region(AriaRole.CHECKBOX, "coarse").uncheck();
    assertThat(cell(page, "mixed layer 2 of seed 14, seed 3")).isVisible();
    page.button("Make 12 pictures").click();

    assertThat(page.heading("3 × 4 12 of 12 pictures")).isVisible();
    JsonNode last = house.ask("/api/pictures?limit=1").path("pictures").path(0).path("sample");
    assertThat(last.path("mix").path(0).path("layers").toString()).isEqualTo("[\"2\"]");
    cell(page, "psi 0.7, mixed layer 2 of seed 14, seed 3").click();
    page.seesPicture("psi 0.7, mixed layer 2 of seed 14, seed 3, by portraits");
  }

  @Test
  void aCellLeadsToMake(Visitor visitor) {
    StudioPage page = visitor.open("#/mix");
    cell(page, "mixed coarse of seed 13, seed 2").click();

    page.seesPicture("mixed coarse of seed 13, seed 2, by portraits");
    assertThat(page.field("Seed")).hasValue("2");
    assertThat(page.button("Take out coarse of seed 13")).isVisible();
  }

  @Test
  void aJobThatWasMadeIsSetUpAgainByItsAddress(Visitor visitor, House house) {
    String id =
        house
            .order(
                "{\"model\":\"portraits\",\"task\":\"mix\",\"rows\":[5],\"columns\":[6,7],"
                    + "\"layers\":[\"middle\"],\"psi\":0.5}")
            .path("id")
            .asText();
    StudioPage page = visitor.open("#/mix/" + id);

    assertThat(cell(page, "psi 0.5, mixed middle of seed 7, seed 5")).isVisible();
    assertThat(page.field("Seed of column 2")).hasValue("7");
    assertThat(page.region(AriaRole.CHECKBOX, "middle")).isChecked();
    assertThat(page.region(AriaRole.SLIDER, "psi")).hasAttribute("aria-valuetext", "0.5");
    page.region(AriaRole.SLIDER, "psi").fill("0.25");
    assertThat(cell(page, "psi 0.25, mixed middle of seed 7, seed 5")).isVisible();
    assertThat(page.page()).hasURL(Pattern.compile("#/mix$"));
  }

  @Test
  void aJobThatTookAllLayersIsSetUpByTheirGroups(Visitor visitor, House house) {
    String id =
        house
            .order(
                "{\"model\":\"portraits\",\"task\":\"mix\",\"rows\":[5],\"columns\":[6],"
                    + "\"layers\":[\"all\"]}")
            .path("id")
            .asText();
    StudioPage page = visitor.open("#/mix/" + id);

    assertThat(cell(page, "psi 0.7, mixed all layers of seed 6, seed 5")).isVisible();
    for (String group : List.of("coarse", "middle", "fine")) {
      assertThat(page.region(AriaRole.CHECKBOX, group)).isChecked();
    }
    page.region(AriaRole.CHECKBOX, "coarse").uncheck();
    assertThat(cell(page, "mixed middle and fine of seed 6, seed 5")).isVisible();
  }

  @Test
  void allCellsOfALargeMatrixAreThere(Visitor visitor, House house) {
    String id =
        house
            .order(
                "{\"model\":\"portraits\",\"task\":\"mix\",\"rows\":%s,\"columns\":%s,\"layers\":[\"fine\"]}"
                    .formatted(seeds(1, 16), seeds(21, 36)))
            .path("id")
            .asText();
    StudioPage page = visitor.open("#/mix/" + id);
    assertThat(cell(page, "psi 0.7, mixed fine of seed 36, seed 16")).isVisible();
    page.page().reload();

    assertThat(cell(page, "psi 0.7, mixed fine of seed 36, seed 16")).isVisible();
    assertThat(page.region(AriaRole.IMG, "No picture")).hasCount(0);
  }

  private static List<Integer> seeds(int first, int last) {
    return IntStream.rangeClosed(first, last).boxed().toList();
  }

  @Test
  void aPictureDroppedOnAnotherIsMixedIntoIt(Visitor visitor) {
    StudioPage page = makeWithStyles(visitor);
    page.region(AriaRole.CHECKBOX, "middle").check();
    tile(page, 1).dragTo(tile(page, 2));

    page.seesPicture("mixed coarse and middle of seed 2, seed 3, by portraits");
    page.region(AriaRole.CHECKBOX, "coarse").uncheck();
    tile(page, 1).dragTo(page.picture());
    page.seesPicture(
        "mixed coarse and middle of seed 2, mixed middle of seed 4, seed 3, by portraits");
  }

  @Test
  void theSameIsDoneByKeys(Visitor visitor) {
    StudioPage page = makeWithStyles(visitor);
    assertThat(page.button("Mix in")).isDisabled();
    page.picture().click(); // or the arrows would choose another model
    page.press("h", "ArrowRight", "ArrowRight", "b");

    page.seesPicture("mixed coarse of seed 1, seed 3, by portraits");
  }

  @Test
  void aPictureOfAnotherModelIsRefusedWithASentence(Visitor visitor) {
    StudioPage page = visitor.open();
    page.seesPicture("seed 1, by fashion-cgan");
    tile(page, 1).dragTo(tile(page, 2));

    assertThat(page.notice("Only two pictures of one model with styles can be mixed.")).isVisible();
  }
}
