package dev.ganvas.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

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
class SweepTest {
  @Test
  void labelsAndSeedsFillAGridThatIsOnePicture(Visitor visitor) throws IOException {
    StudioPage page = visitor.open("#/sweep");
    page.choice("Columns", "Label").check();
    page.button("Bag").click();
    page.button("Coat").click();
    page.choice("Rows", "Seed").check();
    page.field("Values").fill("4-6");
    page.button("Make 6 pictures").click();

    Locator grid = page.region(Pattern.compile("^Sweep \\d+"));
    assertThat(grid.getByRole(AriaRole.COLUMNHEADER)).hasText(new String[] {"Coat", "Bag"});
    assertThat(grid.getByRole(AriaRole.ROWHEADER)).hasText(new String[] {"4", "5", "6"});
    assertThat(grid.getByRole(AriaRole.IMG, alt("by fashion-cgan"))).hasCount(6);
    Saved saved = page.save(page.link("As one picture")::click);

    assertThat(saved.name()).endsWith(".png");
    BufferedImage sheet = ImageIO.read(new ByteArrayInputStream(saved.bytes()));
    assertThat(sheet.getWidth()).isGreaterThan(2 * 28);
    assertThat(sheet.getHeight()).isGreaterThan(3 * 28);
  }

  @Test
  void psiAndDirectionsAreAxes(Visitor visitor) {
    StudioPage page = visitor.open("#/sweep");
    page.field("Model").selectOption(House.STYLED);
    page.choice("Columns", "Psi").check();
    page.button("0..1/3").click();
    page.choice("Rows", "smile").check();
    StudioPage.named(page.region(AriaRole.GROUP, "Rows"), AriaRole.TEXTBOX, "Values").fill("-2, 2");
    assertThat(page.region(AriaRole.SLIDER, "psi")).hasCount(0);
    assertThat(page.region(AriaRole.SLIDER, "smile")).hasCount(0);
    page.region(AriaRole.SLIDER, "age").fill("1");
    page.button("Make 6 pictures").click();

    Locator grid = page.region(Pattern.compile("^Sweep \\d+"));
    assertThat(grid.getByRole(AriaRole.COLUMNHEADER)).hasText(new String[] {"0", "0.5", "1"});
    assertThat(grid.getByRole(AriaRole.ROWHEADER)).hasText(new String[] {"-2", "2"});
    assertThat(page.heading("Psi × smile portraits, 6 of 6 pictures")).isVisible();
    grid.getByRole(AriaRole.IMG).last().click();
    page.seesPicture("psi 1, smile 2, age 1, seed 1, by portraits");
  }

  @Test
  void aGridOfSeveralPagesIsWhole(Visitor visitor, House house) {
    List<String> seeds = IntStream.rangeClosed(1, 170).mapToObj(Integer::toString).toList();
    house.make(
        "{\"model\":\"portraits\",\"task\":\"sweep\",\"x\":{\"parameter\":\"psi\",\"values\":[\"0\",\"0.5\",\"1\"]},"
            + "\"y\":{\"parameter\":\"seed\",\"values\":[\"%s\"]}}"
                .formatted(String.join("\",\"", seeds)));
    StudioPage page = visitor.open("#/sweep");

    Locator grid = page.region(Pattern.compile("^Sweep \\d+"));
    assertThat(grid.getByRole(AriaRole.IMG, alt("by portraits"))).hasCount(510);
  }

  @Test
  void aPictureOfTheGridLeadsToMake(Visitor visitor) {
    StudioPage page = visitor.open("#/sweep");
    page.field("Values").fill("3, 8");
    page.button("Make 2 pictures").click();
    page.region(Pattern.compile("^Sweep \\d+")).getByRole(AriaRole.IMG, alt("seed 8,")).click();

    assertThat(page.field("Seed")).hasValue("8");
  }

  @Test
  void valuesThatAreNoneAreExplained(Visitor visitor) {
    StudioPage page = visitor.open("#/sweep");
    page.field("Values").fill("1, two");

    assertThat(page.page().getByText("Seed \"two\" is no whole number of 64 bits.")).isVisible();
    assertThat(page.button("Make the grid")).isDisabled();
  }

  private static Locator.GetByRoleOptions alt(String part) {
    return new Locator.GetByRoleOptions().setName(part);
  }
}
