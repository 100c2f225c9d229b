package dev.ganvas.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import dev.ganvas.models.card.ModelCard;
import dev.ganvas.web.TestZoo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@InBrowser
class ModelsTest {
  private static final String MARKUP = "<img src=x onerror=document.title='broken'>";

  @TempDir Path elsewhere;

  @AfterEach
  void theModelOfTheTestGoes(House house) throws IOException {
    for (String id : List.of("clothes", "ring")) {
      Path bundle = house.models().resolve(id);
      if (Files.isDirectory(bundle)) {
        Files.move(bundle, elsewhere.resolve("gone"));
        House.await("the model to go", () -> !house.ask("/api/models").toString().contains(id));
      }
    }
  }

  @Test
  void aModelsPageShowsItsLayersAndWhatItWasTrainedOn(Visitor visitor) {
    StudioPage page = visitor.open("#/models");
    page.page().getByRole(AriaRole.MAIN).getByText("fashion-cgan").first().click();

    assertThat(page.region("Card")).containsText("fashion-mnist");
    assertThat(page.region("Network")).containsText("ConvTranspose");
    assertThat(page.region("Network").getByRole(AriaRole.LISTITEM)).not().hasCount(0);
  }

  @Test
  void theSnippetsAskForThePictureOnTheScreen(Visitor visitor, House house) {
    StudioPage page = visitor.open("#/models/fashion-cgan");
    page.field("Seed").fill("31");
    page.label("Coat").check();
    page.choice("Language", "Java").check();
    assertThat(page.region("As a program")).containsText("Sample.of(31L).label(\"Coat\")");
    page.choice("Language", "curl").check();

    assertThat(page.region("As a program"))
        .containsText(house.address() + "/api/models/fashion-cgan/picture.png?seed=31&label=Coat");
  }

  @Test
  void aSeedWithZerosInFrontIsTheSameSeedInAProgram(Visitor visitor) {
    StudioPage page = visitor.open("#/models/fashion-cgan");
    page.field("Seed").fill("010");
    page.choice("Language", "Java").check();
    assertThat(page.region("As a program")).containsText("Sample.of(10L)");
    page.choice("Language", "OpenAI client").check();

    assertThat(page.region("As a program")).containsText("seed: 10,");
  }

  @Test
  void aBundleThatIsDroppedInAppearsWithItsControls(Visitor visitor, House house)
      throws IOException {
    StudioPage page = visitor.open();
    page.seesPicture("seed 1, by fashion-cgan");
    drop(house, new TestZoo(elsewhere).clothes());
    page.model("clothes").check();

    page.label("T-shirt/top").check();
    page.seesPicture("T-shirt/top, seed 1, by clothes");
    assertThat(page.label("Sandal")).hasCount(0);
  }

  @Test
  void thePageOfAModelThatIsRemovedSaysSo(Visitor visitor, House house) throws IOException {
    visitor.complaints().expect("404");
    drop(house, new TestZoo(elsewhere).clothes());
    StudioPage page = visitor.open("#/models/clothes");
    assertThat(page.region("Card")).isVisible();
    theModelOfTheTestGoes(house);

    assertThat(page.page().getByText("There is no model “clothes” here.")).isVisible();
  }

  @Test
  void anAnswerThatIsLateDoesNotOvertakeANewerOne(Visitor visitor, House house) throws IOException {
    StudioPage page = visitor.open();
    page.seesPicture("seed 1, by fashion-cgan");
    List<Route> held = new ArrayList<>();
    page.page().route("**/api/models", held::add);
    drop(house, new TestZoo(elsewhere).clothes());
    house.make("{\"model\":\"clothes\",\"task\":\"pictures\",\"count\":1}");
    assertThat(page.finished().first()).containsText("clothes"); // the models' events came before
    assertThat(held).hasSize(1);
    page.page().unroute("**/api/models");
    held.get(0).fulfill(new Route.FulfillOptions().setBody("{\"models\":[]}"));

    assertThat(page.model("clothes")).isVisible();
  }

  @Test
  void namesWithMarkupAreShownAsText(Visitor visitor, House house) throws IOException {
    Path bundle = new TestZoo(elsewhere).clothes();
    Path card = bundle.resolve(ModelCard.FILE_NAME);
    String lie =
        Files.readString(card).replace("Sneaker", MARKUP).replace("A model of a test", MARKUP);
    Files.writeString(card, lie);
    drop(house, bundle);
    StudioPage page = visitor.open("#/models/clothes");
    assertThat(page.heading(MARKUP)).isVisible();
    page.link("Make pictures").click();
    page.label(MARKUP).check();
    page.count(1);
    page.generate().click();

    page.seesPicture(MARKUP + ", seed 1, by clothes");
    assertThat(page.page()).hasTitle("Make · Ganvas");
    for (String view : new String[] {"Gallery", "Walk", "Sweep", "Models"}) {
      page.go(view);
      assertThat(page.page()).hasTitle(view + " · Ganvas");
    }
  }

  @Test
  void aModelOfPointsShowsThemAsAPlot(Visitor visitor, House house) throws IOException {
    drop(house, new TestZoo(elsewhere).ring());
    StudioPage page = visitor.open("#/models/ring");
    Locator plot = page.region(AriaRole.IMG, "Points of the seeds from 1 on, by ring");
    assertThat(plot).hasJSProperty("naturalWidth", 512);
    page.field("Seed").fill("31");

    assertThat(page.region(AriaRole.IMG, "Points of the seeds from 31 on, by ring")).isVisible();
    assertThat(page.region("As a program"))
        .containsText(house.address() + "/api/models/ring/points.png?seed=31");
    page.go("Make");
    assertThat(page.model("fashion-cgan")).isVisible();
    assertThat(page.model("ring")).hasCount(0);
  }

  /** Whole at once, as whoever copies bundles should. */
  private static void drop(House house, Path bundle) throws IOException {
    String id = bundle.getFileName().toString();
    Path hidden = house.models().resolve("." + id);
    Files.createDirectory(hidden);
    try (Stream<Path> files = Files.list(bundle)) {
      for (Path file : files.toList()) {
        Files.copy(file, hidden.resolve(file.getFileName()));
      }
    }
    Files.move(hidden, house.models().resolve(id));
    House.await(
        "the model", () -> house.ask("/api/models/" + id).path("state").asText().equals("ready"));
  }
}
