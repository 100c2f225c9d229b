package dev.ganvas.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import dev.ganvas.runtime.image.Pixels;
import dev.ganvas.web.training.RunFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

@InBrowser
class TrainingTest {
  private static final String RUN = "00007-wgan-gp-ring";

  /** A run of ten readings, a note and a grid of samples. */
  private static RunFiles begin(House house, String id) throws IOException {
    RunFiles run = RunFiles.begin(house.runs(), id).measure(1, 10, 900);
    run.append("notes.jsonl", "{\"images\":6400,\"sentence\":\"The critic wins too easily.\"}\n");
    sample(run, 6400);
    return run;
  }

  private static void sample(RunFiles run, int images) throws IOException {
    Path samples = Files.createDirectories(run.path().resolve("samples"));
    byte[] png = Pixels.of(2, 2, 1, new byte[] {1, 2, 3, 4}).png(Map.of());
    Files.write(samples.resolve("images-%012d.png".formatted(images)), png);
  }

  @Test
  void aRunShowsItsCurvesSamplesAndNotes(Visitor visitor, House house) throws IOException {
    begin(house, RUN);
    StudioPage page = visitor.open("#/training?runs=" + RUN);

    assertThat(page.heading(RUN)).isVisible();
    assertThat(page.region("Diagnosis")).containsText("The critic wins too easily.");
    assertThat(page.region("Curves").getByRole(AriaRole.IMG, named("Losses after 64,000 images")))
        .isVisible();
    assertThat(page.region("Curves").locator("canvas").first()).isVisible();
    assertThat(page.region("Samples").getByRole(AriaRole.IMG)).hasJSProperty("naturalWidth", 2);
  }

  @Test
  void whatIsMeasuredMeanwhileAppears(Visitor visitor, House house) throws IOException {
    RunFiles run = begin(house, "00008-live");
    StudioPage page = visitor.open("#/training?runs=00008-live");
    assertThat(page.region("Curves")).isVisible();
    run.measure(11, 20, 900);
    run.append("notes.jsonl", "{\"images\":128000,\"sentence\":\"The samples look alike.\"}\n");
    sample(run, 128_000);

    assertThat(page.region("Curves").getByRole(AriaRole.IMG, named("Losses after 128,000 images")))
        .isVisible();
    assertThat(page.region("Diagnosis")).containsText("The samples look alike.");
    assertThat(page.region("Samples").getByRole(AriaRole.IMG, named("after 128,000 images")))
        .isVisible();
  }

  @Test
  void twoRunsAreCompared(Visitor visitor, House house) throws IOException {
    begin(house, "00009-one");
    begin(house, "00010-other");
    StudioPage page = visitor.open("#/training?runs=00009-one");
    page.field("Compare 00010-other").check();

    assertThat(page.heading("2 runs compared")).isVisible();
    assertThat(page.region("Curves").getByRole(AriaRole.IMG, named("00009-one"))).not().hasCount(0);
  }

  private static Locator.GetByRoleOptions named(String part) {
    return new Locator.GetByRoleOptions().setName(part);
  }
}
