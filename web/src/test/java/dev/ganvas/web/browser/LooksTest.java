package dev.ganvas.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What can be asked of a model with styles has controls, which its card describes. */
@InBrowser
class LooksTest {
  private static StudioPage open(Visitor visitor) {
    StudioPage page = visitor.open();
    page.model(House.STYLED).check();
    page.seesPicture("seed 1, by portraits");
    return page;
  }

  private static Locator slider(StudioPage page, String name) {
    return page.region(AriaRole.SLIDER, name);
  }

  private static JsonNode newest(House house) {
    return house.ask("/api/pictures?limit=1").path("pictures").path(0).path("sample");
  }

  @Test
  void everyInputOfTheCardHasAControl(Visitor visitor) {
    assertThat(open(visitor).page().getByText("This page does not know")).hasCount(0);
  }

  @Test
  void psiAndCutoffAreSlidersThatMayBeLeftToTheModel(Visitor visitor) {
    StudioPage page = open(visitor);
    assertThat(slider(page, "psi")).hasAttribute("aria-valuetext", "0.7, the model’s own");
    String own = StudioPage.pixels(page.picture());
    slider(page, "psi").fill("0.2");
    page.seesPicture("psi 0.2, seed 1, by portraits");
    String near = StudioPage.pixels(page.picture());
    slider(page, "cutoff").fill("1");
    page.seesPicture("psi 0.2, cutoff 1, seed 1, by portraits");

    assertThat(near).isNotEqualTo(own).isNotEqualTo(StudioPage.pixels(page.picture()));
    assertThat(slider(page, "cutoff")).hasAttribute("aria-valuetext", "first 1 layer");
    page.button("Let psi concern all layers").click();
    page.button("Leave psi to the model").click();
    page.seesPicture("seed 1, by portraits");
  }

  @Test
  void noiseIsOffOrOfASeedAndAsStrongAsAsked(Visitor visitor, House house) {
    StudioPage page = open(visitor);
    page.choice("Whose noise", "Off").check();
    page.seesPicture("noise off, seed 1, by portraits");
    page.choice("Whose noise", "Fixed").check();
    page.field("Noise seed").fill("5");
    slider(page, "noise strength").fill("0.5");
    page.page().getByText("By group of layers").click();
    slider(page, "fine noise").fill("0");
    page.seesPicture("noise of seed 5, × 0.5, fine × 0, seed 1, by portraits");
    page.count(1);
    page.generate().click();

    assertThat(page.heading("1 picture")).isVisible();
    assertThat(page.results()).hasCount(1);
    JsonNode noise = newest(house).path("noise");
    assertThat(noise.path("seed").asText()).isEqualTo("5");
    assertThat(noise.path("scale").asDouble()).isEqualTo(0.5);
    assertThat(noise.path("groups").path("fine").asDouble(1)).isZero();
  }

  @Test
  void aDirectionIsASliderWithANameThatCanBeGiven(Visitor visitor) {
    StudioPage page = open(visitor);
    slider(page, "smile").fill("2");
    page.seesPicture("smile 2, seed 1, by portraits");
    page.field("Name of smile").fill("grin");
    page.field("Name of smile").press("Enter");

    assertThat(slider(page, "grin")).hasAttribute("aria-valuetext", "2");
    page.seesPicture("smile 2, seed 1, by portraits");
    page.button("Reset all directions").click();
    page.seesPicture("seed 1, by portraits");
    page.field("Name of smile").fill("");
    page.field("Name of smile").press("Tab");
    assertThat(slider(page, "smile")).isVisible();
  }

  @Test
  void variationsKeepTheLook(Visitor visitor, House house) {
    StudioPage page = open(visitor);
    slider(page, "psi").fill("0.4");
    slider(page, "age").fill("-1");
    page.count(2);
    page.button("More like this").click();

    assertThat(page.heading("2 variations of seed 1")).isVisible();
    assertThat(page.results()).hasCount(2);
    JsonNode sample = newest(house);
    assertThat(sample.path("psi").asDouble()).isEqualTo(0.4);
    assertThat(sample.path("directions").path("age").asDouble()).isEqualTo(-1);
  }

  @Test
  void aPictureFileRestoresItsLook(Visitor visitor, House house) {
    String mix = "[{\"seed\":\"9\",\"layers\":[\"coarse\",\"2\"]}]";
    byte[] png =
        house.picture(
            "/api/models/portraits/picture.png?seed=5&psi=0.5&cutoff=2&directions.age=1.5"
                + "&noise.scale=0&mix="
                + URLEncoder.encode(mix, StandardCharsets.UTF_8));
    StudioPage page = visitor.open();
    page.drop(png);

    assertThat(page.notice("Seed 5 of portraits is set up.")).isVisible();
    String mixed = "coarse and layer 2 of seed 9";
    page.seesPicture(
        "psi 0.5, cutoff 2, age 1.5, noise off, mixed %s, seed 5, by portraits".formatted(mixed));
    assertThat(slider(page, "psi")).hasAttribute("aria-valuetext", "0.5");
    assertThat(page.choice("Whose noise", "Off")).isChecked();
    page.button("Take out " + mixed).click();
    page.seesPicture("psi 0.5, cutoff 2, age 1.5, noise off, seed 5, by portraits");
  }

  @Test
  void theModelsPageTellsOfItsStyles(Visitor visitor) {
    StudioPage page = visitor.open("#/models/portraits");
    Locator styles = page.region("Styles");
    assertThat(styles).containsText("3, each of a style of 6 numbers");
    assertThat(styles).containsText("layer 2");
    assertThat(styles).containsText("0.7 unless another is asked for; one mean style");
    assertThat(styles).containsText("at 3 layers, 8 × 8");
    assertThat(styles).containsText("direction, by hand, layer 0");
    slider(page, "psi").fill("0.5");
    slider(page, "smile").fill("2");
    page.choice("Language", "Java").check();

    assertThat(page.region("As a program"))
        .containsText("Sample.of(1L).psi(0.5).along(\"smile\", 2)");
    page.choice("Language", "curl").check();
    assertThat(page.region("As a program"))
        .containsText("/api/models/portraits/picture.png?seed=1&psi=0.5&directions.smile=2");
  }
}
