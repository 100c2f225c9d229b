package dev.ganvas.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

@InBrowser
class SeedsTest {
  private static final String LARGEST = "9223372036854775807";

  @Test
  void aFixedSeedStays(Visitor visitor) {
    StudioPage page = visitor.open();
    generateFour(page, "Fixed");

    assertThat(page.field("Seed")).hasValue("1");
  }

  @Test
  void theNextSeedsFollowThoseJustMade(Visitor visitor) {
    StudioPage page = visitor.open();
    generateFour(page, "Next");

    assertThat(page.field("Seed")).hasValue("5");
  }

  @Test
  void aRandomSeedIsDrawnEachTime(Visitor visitor) {
    StudioPage page = visitor.open();
    generateFour(page, "Random");

    assertThat(page.field("Seed")).not().hasValue("1");
  }

  private static void generateFour(StudioPage page, String mode) {
    page.choice("After making", mode).check();
    page.count(4);
    page.generate().click();
    assertThat(page.results()).hasCount(4);
  }

  @Test
  void allSixtyFourBitsOfASeedAreKept(Visitor visitor, House house) {
    StudioPage page = visitor.open();
    page.label("Shirt").check();
    page.count(2);
    page.field("Seed").fill(LARGEST);
    page.generate().click();

    page.seesPicture("Shirt, seed -9223372036854775808, by fashion-cgan");
    assertThat(page.results().nth(0))
        .hasAccessibleName("Shirt, seed %s, by fashion-cgan".formatted(LARGEST));
    assertThat(house.ask("/api/pictures?seed=" + LARGEST).path("total").asInt()).isEqualTo(1);
  }

  @Test
  void whatIsNoSeedIsRefusedAtOnce(Visitor visitor) {
    StudioPage page = visitor.open();
    page.field("Seed").fill("9223372036854775808");

    assertThat(page.field("Seed").evaluate("field => field.validationMessage"))
        .isEqualTo("A seed is a whole number of 64 bits.");
    page.seesPicture("seed 1, by fashion-cgan");
  }

  @Test
  void theDieDrawsASeed(Visitor visitor) {
    StudioPage page = visitor.open();
    page.button("Draw a random seed").click();

    assertThat(page.field("Seed")).not().hasValue("1");
  }
}
