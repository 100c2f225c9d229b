package dev.ganvas.trainer.run;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.Device;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ganvas.trainer.TinyRuns;
import dev.ganvas.trainer.data.Progress;
import dev.ganvas.trainer.loop.Event;
import dev.ganvas.trainer.recipe.Recipe;
import dev.ganvas.trainer.recipe.Recipes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A run that is stopped and resumed is, bit for bit, the run that never stopped. */
class ResumeTest {
  @TempDir private Path directory;
  private Path pictures;

  @BeforeEach
  void drawPictures() throws IOException {
    pictures = TinyRuns.pictures(directory.resolve("pictures"));
  }

  /** All of them, and two with everything else that outlives a step. */
  static Stream<Recipe> recipes() {
    Map<String, String> remembering =
        Map.of(
            "images", "200",
            "extras", "historical-averaging",
            "views", "adaptive",
            "views.adaptive.imagesToAll", "100",
            "replay", "experience-replay");
    return Stream.concat(
        Recipes.all().stream()
            .map(recipe -> TinyRuns.recipe(recipe.name(), Map.of("images", "200"))),
        Stream.of(
            TinyRuns.recipe("acgan", remembering),
            TinyRuns.recipe("stylegan2", Map.of("images", "200", "extras", "path-length"))));
  }

  private Run begin(String runs, Recipe recipe) throws IOException {
    try (Session session = TinyRuns.begin(directory.resolve(runs), recipe, pictures)) {
      session.play(List.of(), sentence -> {});
      return session.run();
    }
  }

  /** Begins, and stops after the first rounds. */
  private Run stopped(Recipe recipe, long images) throws IOException {
    try (Session session = TinyRuns.begin(directory.resolve("stopped"), recipe, pictures)) {
      stopAt(session, images);
      return session.run();
    }
  }

  private static void stopAt(Session session, long images) throws IOException {
    session.play(
        List.of(
            event -> {
              if (event instanceof Event.Played && event.images() >= images) {
                session.training().stop();
              }
            }),
        sentence -> {});
  }

  private static void finish(Run run) throws IOException {
    try (Session session = TinyRuns.resume(run.directory())) {
      session.play(List.of(), sentence -> {});
      assertThat(session.finished()).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("recipes")
  void aRunThatWasStoppedTwiceEndsAsOneThatWasNot(Recipe recipe) throws IOException {
    State whole = State.ofNewest(begin("whole", recipe));
    assertThat(whole.arrays().keySet())
        .contains("clock", "critic/updates", "critic/age/critic.score.weight")
        .anyMatch(key -> key.startsWith("generator."))
        .anyMatch(key -> key.startsWith("average."));
    Run run = stopped(recipe, 40);
    assertThat(State.ofNewest(run).differsFrom(whole)).isTrue();
    try (Session session = TinyRuns.resume(run.directory())) {
      assertThat(session.training().clock().images()).isBetween(40L, 80L);
      stopAt(session, 120);
      assertThat(session.finished()).isFalse();
    }
    finish(run);
    State.ofNewest(run).assertSameAs(whole);
  }

  @Test
  void aFinishedRunThatIsResumedIsLeftAsItIs() throws IOException {
    Run run = begin("runs", TinyRuns.recipe("dcgan", Map.of()));
    State before = State.ofNewest(run);
    finish(run);
    State.ofNewest(run).assertSameAs(before);
  }

  @Test
  void readingsFromAfterTheCheckpointAreMadeAnew() throws IOException {
    Recipe recipe = TinyRuns.recipe("gan", Map.of("images", "200"));
    Run run = stopped(recipe, 40);
    String later = "{\"images\":64,\"loss/old\":1}\n{\"images\":72,\"loss/cri";
    Files.writeString(run.metrics(), later, StandardOpenOption.APPEND);
    finish(run);
    List<Long> images = new ArrayList<>();
    for (String line : Files.readAllLines(run.metrics())) {
      assertThat(line).doesNotContain("loss/old");
      images.add(new ObjectMapper().readTree(line).path("images").asLong());
    }
    assertThat(images).containsExactly(40L, 200L);
  }

  @Test
  void aRunWithoutACheckpointBeginsAtItsBeginning() throws IOException {
    Recipe recipe = TinyRuns.recipe("dcgan", Map.of());
    State whole = State.ofNewest(begin("whole", recipe));
    Run run;
    try (Session session = TinyRuns.begin(directory.resolve("killed"), recipe, pictures)) {
      run = session.run();
    }
    assertThat(run.checkpoint()).isEmpty();
    finish(run);
    State.ofNewest(run).assertSameAs(whole);
  }

  @Test
  void anotherSeedIsAnotherRun() throws IOException {
    Recipe recipe = TinyRuns.recipe("dcgan", Map.of());
    State one = State.ofNewest(begin("one", recipe));
    Session.Start start = new Session.Start(recipe, TinyRuns.source(pictures), 4);
    try (Session other = Session.begin(directory, start, Device.cpu(), Progress.NONE)) {
      other.play(List.of(), sentence -> {});
      assertThat(State.ofNewest(other.run()).differsFrom(one)).isTrue();
    }
  }
}
