package dev.ganvas.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import dev.ganvas.web.training.RunFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** All that there is to be seen, with something in it. */
final class Views {
  /** By their addresses. */
  static final List<String> ALL =
      List.of(
          "make",
          "gallery",
          "gallery?model=none",
          "walk",
          "sweep",
          "mix",
          "training",
          "models",
          "models/fashion-cgan",
          "models/handwriting",
          "models/portraits");

  private static final String RUN = "00001-wgan-gp-fashion-mnist";

  private static final String AT_REST =
      """
      () => document.getAnimations().length === 0
        && !document.querySelector('main [aria-busy=true]')
        && [...document.querySelectorAll('main img')].every((image) => image.complete)""";

  private Views() {}

  /** Makes pictures, a walk, a sweep, a matrix and a training. */
  static void furnish(House house) throws IOException {
    house.make(
        "{\"model\":\"fashion-cgan\",\"task\":\"pictures\",\"count\":4,\"label\":[\"Bag\",\"Coat\"]}");
    house.make(
        "{\"model\":\"fashion-wgan-gp\",\"task\":\"pictures\",\"count\":40,\"seed\":\"41\"}");
    house.make(
        "{\"model\":\"fashion-cgan\",\"task\":\"walk\",\"keyframes\":[\"1\",\"2\"],\"frames\":8,\"label\":\"Dress\"}");
    house.make(
        """
        {"model":"fashion-cgan","task":"sweep",
         "x":{"parameter":"seed","values":["1","2","3","4","5","6","7","8"]},
         "y":{"parameter":"label","values":["Bag","Coat","Ankle boot"]}}""");
    house.make(
        """
        {"model":"portraits","task":"mix","rows":[1,2],"columns":[3,4,5],"layers":["coarse"]}""");
    train(house);
  }

  private static void train(House house) throws IOException {
    if (Files.exists(house.runs().resolve(RUN))) {
      return;
    }
    RunFiles run = RunFiles.begin(house.runs(), RUN).measure(1, 40, 900);
    run.append("notes.jsonl", "{\"images\":64000,\"sentence\":\"The critic wins too easily.\"}\n");
    Path samples = Files.createDirectories(run.path().resolve("samples"));
    Files.write(
        samples.resolve("images-000000064000.png"),
        house.picture("/api/models/fashion-wgan-gp/picture.png?seed=5&scale=8"));
  }

  /** Goes there and waits until all that is on the screen has come. */
  static void show(StudioPage page, String view) {
    page.page().evaluate("view => location.hash = '#/' + view", view);
    String title = view.replaceFirst("\\W.*", "");
    assertThat(page.page()).hasTitle(Pattern.compile("^" + title, Pattern.CASE_INSENSITIVE));
    atRest(page);
  }

  /** Waits until all pictures have come and nothing moves any more. */
  static void atRest(StudioPage page) {
    assertThat(page.page().locator("main .missing, main .coming")).hasCount(0);
    page.page().waitForCondition(() -> (boolean) page.page().evaluate(AT_REST));
  }
}
