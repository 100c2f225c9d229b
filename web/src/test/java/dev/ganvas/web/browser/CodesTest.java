package dev.ganvas.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.ganvas.runtime.Recipe;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Codes, and so the members of an ensemble, are controls with the names that the card gives. */
@InBrowser
class CodesTest {
  private static StudioPage open(Visitor visitor) {
    StudioPage page = visitor.open();
    page.model(House.CODED).check();
    return page;
  }

  private static Locator chip(StudioPage page, String code, String name) {
    return StudioPage.named(page.region(AriaRole.GROUP, code), AriaRole.CHECKBOX, name);
  }

  private static Locator slider(StudioPage page, String code) {
    return page.region(AriaRole.SLIDER, code);
  }

  private static JsonNode newest(House house) {
    return house.ask("/api/pictures?limit=1").path("pictures").path(0).path("sample").path("codes");
  }

  @Test
  void aChoiceIsAChipAndANumberASlider(Visitor visitor) {
    StudioPage page = open(visitor);
    page.seesPicture("seed 1, by handwriting");
    chip(page, "digit", "three").check();
    page.seesPicture("digit three, seed 1, by handwriting");
    slider(page, "slant").fill("-1");
    page.seesPicture("digit three, slant -1, seed 1, by handwriting");
    String left = StudioPage.pixels(page.picture());
    slider(page, "slant").fill("0.5");
    page.seesPicture("digit three, slant 0.5, seed 1, by handwriting");
    String right = StudioPage.pixels(page.picture());
    chip(page, "digit", "three").uncheck();
    chip(page, "digit", "1").check();
    page.seesPicture("digit 1, slant 0.5, seed 1, by handwriting");

    assertThat(right).isNotEqualTo(left).isNotEqualTo(StudioPage.pixels(page.picture()));
    page.button("Let the seed draw slant").click();
    page.seesPicture("digit 1, seed 1, by handwriting");
    assertThat(slider(page, "slant")).hasAttribute("aria-valuetext", "from the seed");
    assertThat(page.button("Let the seed draw slant")).isDisabled();
  }

  @Test
  void ofSeveralChoicesEachIsMade(Visitor visitor, House house) {
    StudioPage page = open(visitor);
    chip(page, "digit", "1").check();
    chip(page, "digit", "three").check();
    chip(page, "member", "seed 2").check();
    page.count(2);
    assertThat(page.generate()).hasAccessibleName("Generate 4");
    page.generate().click();

    assertThat(page.heading("2 pictures each, digit 1 and three, member seed 2")).isVisible();
    assertThat(page.results()).hasCount(4);
    assertThat(page.results().nth(3))
        .hasAccessibleName(Pattern.compile("^digit three, slant .*, member seed 2, seed 2, by"));
    assertThat(newest(house).path("member").asText()).isEqualTo("seed 2");
  }

  @Test
  void anotherMemberOfAnEnsembleMakesAnotherPicture(Visitor visitor) {
    StudioPage page = open(visitor);
    chip(page, "member", "seed 1").check();
    page.seesPicture("member seed 1, seed 1, by handwriting");
    String first = StudioPage.pixels(page.picture());
    chip(page, "member", "seed 1").uncheck();
    chip(page, "member", "seed 2").check();
    page.seesPicture("member seed 2, seed 1, by handwriting");

    assertThat(StudioPage.pixels(page.picture())).isNotEqualTo(first);
  }

  @Test
  void aPictureFileRestoresItsCodes(Visitor visitor, House house) {
    byte[] png =
        house.picture(
            "/api/models/handwriting/picture.png?seed=5&codes.digit=three&codes.slant=-0.25");
    StudioPage page = visitor.open();
    page.drop(png);

    assertThat(page.notice("Seed 5 of handwriting is set up.")).isVisible();
    assertThat(chip(page, "digit", "three")).isChecked();
    assertThat(slider(page, "slant")).hasAttribute("aria-valuetext", "-0.25");
    String member = Recipe.read(png).sample().codes().get("member").text();
    page.seesPicture(
        "digit three, slant -0.25, member %s, seed 5, by handwriting".formatted(member));
  }

  @Test
  void codesAreAxesOfASweep(Visitor visitor) {
    StudioPage page = visitor.open("#/sweep");
    page.field("Model").selectOption(House.CODED);
    page.choice("Columns", "slant").check();
    page.button("-1..1/3").click();
    page.choice("Rows", "digit").check();
    page.button("three").click();
    page.button("1").click();
    page.region(AriaRole.COMBOBOX, "member").selectOption("seed 2");
    page.button("Make 6 pictures").click();

    Locator grid = page.region(Pattern.compile("^Sweep \\d+"));
    assertThat(grid.getByRole(AriaRole.COLUMNHEADER)).hasText(new String[] {"-1", "0", "1"});
    assertThat(grid.getByRole(AriaRole.ROWHEADER)).hasText(new String[] {"1", "three"});
    assertThat(page.heading("slant × digit handwriting, 6 of 6 pictures")).isVisible();
    grid.getByRole(AriaRole.IMG).last().click();
    page.seesPicture("digit three, slant 1, member seed 2, seed 1, by handwriting");
  }

  @Test
  void valuesOutsideTheRangeAreExplained(Visitor visitor) {
    StudioPage page = visitor.open("#/sweep");
    page.field("Model").selectOption(House.CODED);
    page.choice("Columns", "slant").check();
    assertThat(page.field("Values")).hasValue("-1..1/5");
    page.field("Values").fill("-1, 1.5");

    assertThat(page.page().getByText("slant \"1.5\" is no number from -1 to 1.")).isVisible();
  }

  @Test
  void aWalkKeepsItsChoices(Visitor visitor, House house) {
    StudioPage page = visitor.open("#/walk");
    page.field("Model").selectOption(House.CODED);
    page.field("Frames").fill("4");
    page.field("digit").selectOption("2");
    page.button("Make the walk").click();

    assertThat(page.region("Walks made").getByText("4 of 4 pictures").first()).isVisible();
    JsonNode codes = newest(house);
    assertThat(codes.path("digit").asText()).isEqualTo("2");
    assertThat(codes.path("member").asText()).isEqualTo("seed 1");
  }

  @Test
  void theGalleryIsFilteredByChoices(Visitor visitor, House house) {
    house.make(
        "{\"model\":\"handwriting\",\"count\":3,\"seed\":1,\"codes\":{\"digit\":[\"1\",\"three\"]}}");
    StudioPage page = visitor.open("#/gallery?model=handwriting");
    assertThat(page.tiles()).hasCount(6);
    page.region(AriaRole.COMBOBOX, "digit").selectOption("three");

    assertThat(page.tiles()).hasCount(3);
    page.region(AriaRole.COMBOBOX, "Model").selectOption(House.LABELLED);
    assertThat(page.total()).hasText("0 pictures");
    assertThat(page.region(AriaRole.COMBOBOX, "digit")).hasCount(0);
  }

  @Test
  void twoChangesBeforeThePageIsDrawnAnewBothCount(Visitor visitor) {
    StudioPage page = visitor.open("#/models/handwriting");
    page.choice("Language", "Java").check();
    chip(page, "digit", "2")
        .evaluate(
            "(chip) => { chip.click(); const slant = document.querySelector('#code-1');"
                + " slant.value = '0.5'; slant.dispatchEvent(new Event('input')); }");

    assertThat(page.region("As a program"))
        .containsText("Sample.of(1L).code(\"digit\", \"2\").code(\"slant\", 0.5)");
  }

  @Test
  void theModelsPageHasItsCodesFiguresSnippetsAndReport(Visitor visitor, House house) {
    StudioPage page = visitor.open("#/models/handwriting");
    assertThat(page.region("Codes")).containsText("2: seed 1, seed 2");
    assertThat(page.region("Codes")).containsText("from -1 to 1");
    assertThat(page.region("Metrics").getByRole(AriaRole.ROW).last())
        .hasText(Pattern.compile("code error judge 10k\\s*0.0432\\s*0.01"));
    chip(page, "digit", "2").check();
    slider(page, "slant").fill("0.5");
    page.choice("Language", "Java").check();
    assertThat(page.region("As a program"))
        .containsText("Sample.of(1L).code(\"digit\", \"2\").code(\"slant\", 0.5)");
    page.choice("Language", "curl").check();
    assertThat(page.region("As a program"))
        .containsText(
            house.address()
                + "/api/models/handwriting/picture.png?seed=1&codes.digit=2&codes.slant=0.5");

    Page report = page.page().waitForPopup(page.link("Whole report")::click);
    assertThat(report.getByRole(AriaRole.HEADING)).hasText("Figures");
    assertThat(report.getByRole(AriaRole.HEADING)).hasCSS("color", "rgb(1, 2, 3)");
  }
}
