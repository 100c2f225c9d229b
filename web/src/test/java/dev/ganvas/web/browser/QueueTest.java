package dev.ganvas.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@InBrowser
class QueueTest {
  private static final int LONG = 2_000;

  private static Locator button(Locator job, String name) {
    return job.getByRole(
        AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + name)));
  }

  @Test
  void theQueueShowsPlaceAndProgress(Visitor visitor, House house) {
    StudioPage page = visitor.open();
    house.orderSlow(LONG);
    house.orderSlow(22);

    assertThat(page.unfinished()).hasCount(2);
    assertThat(page.unfinished().nth(0)).containsText(Pattern.compile("[1-9]\\d* of 2000"));
    assertThat(page.unfinished().nth(0).getByRole(AriaRole.PROGRESSBAR)).isVisible();
    assertThat(page.unfinished().nth(1)).containsText("1 job before it");
  }

  @Test
  void aJobIsMovedUp(Visitor visitor, House house) {
    StudioPage page = visitor.open();
    house.orderSlow(LONG);
    house.orderSlow(22);
    house.orderSlow(33);
    assertThat(page.unfinished()).hasCount(3);
    button(page.unfinished().nth(2), "Move job").first().click();

    assertThat(page.unfinished().nth(1)).containsText("33 pictures");
    assertThat(page.unfinished().nth(2)).containsText("22 pictures");
  }

  @Test
  void aCancelledJobMakesRoomAndKeepsWhatItMade(Visitor visitor, House house) {
    StudioPage page = visitor.open();
    house.orderSlow(LONG);
    house.orderSlow(22);
    assertThat(page.unfinished().nth(0)).containsText(Pattern.compile("[1-9]\\d* of 2000"));
    button(page.unfinished().nth(0), "Cancel job").click();

    assertThat(page.finished().getByText("22 pictures").first()).isVisible();
    assertThat(page.finished().getByText(Pattern.compile("^Cancelled after")).first()).isVisible();
    assertThat(house.ask("/api/pictures").path("total").asInt()).isGreaterThan(22);
  }

  @Test
  void escapeCancelsTheJobOnTheScreen(Visitor visitor) {
    StudioPage page = visitor.open();
    page.model(House.SLOW).check();
    page.count(LONG);
    page.generate().click();
    assertThat(page.unfinished()).hasCount(1);
    page.press("Escape");

    assertThat(page.unfinished()).hasCount(0);
    assertThat(page.finished().first()).containsText(Pattern.compile("Cancelled after"));
  }

  @Test
  void aReloadInTheMiddleLosesNothing(Visitor visitor) {
    StudioPage page = visitor.open();
    page.model(House.SLOW).check();
    page.field("Seed").fill("50");
    page.count(LONG);
    page.generate().click();
    assertThat(page.unfinished().nth(0)).containsText(Pattern.compile("[1-9]\\d* of 2000"));
    page.page().reload();

    assertThat(page.heading("2,000 pictures")).isVisible();
    assertThat(page.results().first()).hasAccessibleName("seed 50, by slow");
    assertThat(page.field("Seed")).hasValue("2050");
    assertThat(page.model(House.SLOW)).isChecked();
  }

  @Test
  void anotherDeviceHasTheSameJobsAndSettings(Visitor visitor) {
    StudioPage desk = visitor.open();
    StudioPage phone = visitor.open();
    desk.label("Sandal").check();
    desk.count(2);
    desk.generate().click();

    assertThat(phone.label("Sandal")).isChecked();
    phone.finished().first().getByRole(AriaRole.LINK).click();
    phone.seesPicture("Sandal, seed 2, by fashion-cgan");
  }
}
