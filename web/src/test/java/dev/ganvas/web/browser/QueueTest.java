package dev.ganvas.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import dev.ganvas.web.TestNet;
import dev.ganvas.web.TestZoo;
import dev.ganvas.web.serve.TestStudio;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@InBrowser
class QueueTest {
  private static final int LONG = 5_000;
  private static final long ROUNDS = 30_000;

  @TempDir Path directory;
  private TestStudio studio;

  /** One that takes its time. */
  @BeforeEach
  void visit(Visitor visitor) {
    TestZoo zoo = new TestZoo(directory);
    zoo.plain("slow", TestNet.slow(ROUNDS).bytes());
    studio = visitor.visit(TestStudio.wish(zoo));
  }

  private void order(int count) {
    String job = "{\"model\":\"slow\",\"task\":\"pictures\",\"count\":%d}".formatted(count);
    assertThat(studio.post("/api/jobs", job).statusCode()).isEqualTo(202);
  }

  private static Locator button(Locator job, String name) {
    return job.getByRole(
        AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + name)));
  }

  @Test
  void itDoesNotCoverAWindowThatBecomesNarrow(Visitor visitor) {
    StudioPage page = visitor.open();
    assertThat(page.queue()).isVisible();
    page.page().setViewportSize(900, 700);

    assertThat(page.queue()).isHidden();
  }

  @Test
  void theQueueShowsPlaceAndProgress(Visitor visitor) {
    StudioPage page = visitor.open(studio.address(), "");
    order(LONG);
    order(22);

    assertThat(page.unfinished()).hasCount(2);
    assertThat(page.unfinished().nth(0)).containsText(Pattern.compile("[1-9]\\d* of 5000"));
    assertThat(page.unfinished().nth(0).getByRole(AriaRole.PROGRESSBAR)).isVisible();
    assertThat(page.unfinished().nth(1)).containsText("1 job before it");
  }

  @Test
  void aJobIsMovedUp(Visitor visitor) {
    StudioPage page = visitor.open(studio.address(), "");
    order(LONG);
    order(22);
    order(33);
    assertThat(page.unfinished()).hasCount(3);
    button(page.unfinished().nth(2), "Move job").first().click();

    assertThat(page.unfinished().nth(1)).containsText("33 pictures");
    assertThat(page.unfinished().nth(2)).containsText("22 pictures");
  }

  @Test
  void aCancelledJobMakesRoomAndKeepsWhatItMade(Visitor visitor) {
    StudioPage page = visitor.open(studio.address(), "");
    order(LONG);
    order(22);
    assertThat(page.unfinished().nth(0)).containsText(Pattern.compile("[1-9]\\d* of 5000"));
    button(page.unfinished().nth(0), "Cancel job").click();

    assertThat(page.finished().getByText("22 pictures").first()).isVisible();
    assertThat(page.finished().getByText(Pattern.compile("^Cancelled after")).first()).isVisible();
    assertThat(TestStudio.json(studio.get("/api/pictures")).path("total").asInt())
        .isGreaterThan(22);
  }

  @Test
  void escapeCancelsTheJobOnTheScreen(Visitor visitor) {
    StudioPage page = visitor.open(studio.address(), "");
    page.count(LONG);
    page.generate().click();
    assertThat(page.unfinished()).hasCount(1);
    page.press("Escape");

    assertThat(page.unfinished()).hasCount(0);
    assertThat(page.finished().first()).containsText(Pattern.compile("Cancelled after"));
  }

  @Test
  void theNewestHundredAndTheOneOnTheScreenStay(Visitor visitor, House house) {
    String one = "{\"model\":\"fashion-cgan\",\"task\":\"pictures\",\"count\":1}";
    String old = house.order(one).path("id").asText();
    StudioPage page = visitor.open("#/make/" + old);
    IntStream.range(0, 101).forEach(count -> house.make(one));
    house.make(one.replace("1", "7"));

    assertThat(page.finished().getByText("7 pictures").first()).isVisible();
    assertThat(page.finished()).hasCount(101);
    assertThat(page.finished().last().getByRole(AriaRole.LINK))
        .hasAttribute("href", "#/make/" + old);
    assertThat(page.button("Preview")).isVisible();
  }

  @Test
  void aReloadInTheMiddleLosesNothing(Visitor visitor) {
    StudioPage page = visitor.open(studio.address(), "");
    page.field("Seed").fill("50");
    page.count(LONG);
    page.generate().click();
    assertThat(page.unfinished().nth(0)).containsText(Pattern.compile("[1-9]\\d* of 5000"));
    page.page().reload();

    assertThat(page.heading("5,000 pictures")).isVisible();
    assertThat(page.results().first()).hasAccessibleName("seed 50, by slow");
    assertThat(page.field("Seed")).hasValue("5050");
  }
}
