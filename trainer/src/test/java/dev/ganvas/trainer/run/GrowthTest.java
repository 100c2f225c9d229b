package dev.ganvas.trainer.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ai.djl.ndarray.NDArray;
import dev.ganvas.models.graph.Weights;
import dev.ganvas.trainer.TinyData;
import dev.ganvas.trainer.TinyRuns;
import dev.ganvas.trainer.engine.Devices;
import dev.ganvas.trainer.loop.Event;
import dev.ganvas.trainer.loop.Listener;
import dev.ganvas.trainer.loop.Network;
import dev.ganvas.trainer.recipe.Recipe;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Stages of 7, 14 fading in, 14, 28 fading in, and 28 pixels, of 80 images each but the last. */
class GrowthTest {
  private static final Recipe RECIPE = TinyRuns.recipe("progan", Map.of("images", "640"));
  private static final TinyData PICTURES = new TinyData(List.of(1, 28, 28));

  @TempDir private Path directory;

  private static Training training() {
    return new Training(RECIPE, PICTURES, 1, Devices.choose("cpu"));
  }

  private State stateAfter(Training training, long images) throws IOException {
    training.run(images, List.of());
    return saved(training);
  }

  private State saved(Training training) throws IOException {
    training.save(directory);
    return State.of(Checkpoint.newest(directory).orElseThrow());
  }

  @Test
  void aRunPassesThroughAllSizesAsOne() throws IOException {
    List<Event> events = new ArrayList<>();
    Map<Long, Integer> sides = new TreeMap<>();
    try (Training training = training()) {
      training.run(
          640,
          List.of(
              event -> {
                events.add(event);
                sides.put(event.images(), training.picture(1).height());
              }));
    }
    assertThat(events).filteredOn(Event.Started.class::isInstance).hasSize(1);
    assertThat(events).filteredOn(Event.Ended.class::isInstance).hasSize(1);
    assertThat(events)
        .filteredOn(Event.Growing.class::isInstance)
        .extracting(Event::images)
        .containsExactly(80L, 160L, 240L, 320L);
    assertThat(events)
        .filteredOn(Event.Measured.class::isInstance)
        .extracting(Event::images)
        .containsExactly(80L, 160L, 240L, 320L, 640L);
    assertThat(sides.get(0L)).isEqualTo(sides.get(72L)).isLessThan(sides.get(88L));
    assertThat(sides.get(88L)).isEqualTo(sides.get(232L)).isLessThan(sides.get(248L));
    assertThat(sides.get(248L)).isEqualTo(sides.get(640L));
  }

  @ParameterizedTest
  @CsvSource({"80, none", "160, map7", "240, none", "320, map14"})
  void networksThatGrowKeepByNameWhatTheyHaveLearnedAndWhatTheirOptimisersRemember(
      int images, String gone) throws IOException {
    Map<String, byte[]> before;
    Map<String, byte[]> after;
    try (Training training = training()) {
      before = stateAfter(training, images).arrays();
      training.run(images + 1, List.of(stopAtGrowth(training)));
      after = saved(training).arrays();
    }
    Set<String> kept = new TreeSet<>(after.keySet());
    kept.retainAll(before.keySet());
    assertThat(after.get("act")).isNotEqualTo(before.get("act"));
    kept.removeAll(Set.of("clock", "act"));
    kept.forEach(name -> assertThat(after.get(name)).as(name).isEqualTo(before.get(name)));
    assertThat(kept)
        .contains(
            "generator.map7.same.weight",
            "generator/second/generator.map7.same.weight",
            "generator/age/generator.map7.same.weight",
            "average.map7.same.weight",
            "critic.map7.same.weight",
            "critic/second/critic.map7.same.weight",
            "critic/updates");
    Set<String> dropped = new TreeSet<>(before.keySet());
    dropped.removeAll(after.keySet());
    assertThat(dropped).allMatch(name -> name.matches(".*" + gone + "\\.(image|from)\\..*"));
  }

  /** Ends the run when the networks are new and nothing has been played. */
  private static Listener stopAtGrowth(Training training) {
    return event -> {
      if (event instanceof Event.Growing) {
        training.stop();
      }
    };
  }

  @Test
  void newWeightsAreFreshAndYoungAndOldOnesOld() throws IOException {
    try (Training training = training()) {
      training.run(80 + 16, List.of());
      Map<String, NDArray> critic = training.game().phases().get(0).player().state();
      assertThat(critic.get("critic/age/critic.map7.same.weight").getFloat()).isEqualTo(12);
      assertThat(critic.get("critic/age/critic.map14.down.weight").getFloat()).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 80, 160, 240, 320})
  void twoRoundsMoveEveryWeightOfEveryStage(int from) throws IOException {
    try (Training training = training()) {
      training.run(from, List.of());
      training.run(from + 8, List.of());
      List<Network> networks = List.of(training.game().generator(), training.game().critic());
      List<Weights> before = networks.stream().map(n -> n.parameters().weights()).toList();
      training.run(from + 24, List.of());
      for (int i = 0; i < 2; i++) {
        Weights now = networks.get(i).parameters().weights();
        before
            .get(i)
            .tensors()
            .forEach(
                (name, tensor) ->
                    assertThat(Arrays.equals(tensor.values(), now.tensors().get(name).values()))
                        .as(name + " stays")
                        .isFalse());
      }
    }
  }

  /** Within a stage, where a fade begins, in it, where it ends, and in the last one. */
  @ParameterizedTest
  @ValueSource(ints = {24, 40, 64, 80, 136})
  void aRunThatIsStoppedAnywhereEndsAsOneThatWasNot(int stop) throws IOException {
    Recipe recipe = TinyRuns.recipe("progan", Map.of("images", "320"));
    Path pictures = TinyRuns.pictures(directory.resolve("pictures"));
    State whole;
    try (Session session = TinyRuns.begin(directory.resolve("whole"), recipe, pictures)) {
      session.play(List.of(), sentence -> {});
      whole = State.ofNewest(session.run());
    }
    Run run;
    try (Session session = TinyRuns.begin(directory.resolve("stopped"), recipe, pictures)) {
      run = session.run();
      session.play(
          List.of(
              event -> {
                if (event instanceof Event.Played && event.images() >= stop) {
                  session.training().stop();
                }
              }),
          sentence -> {});
    }
    try (Session session = TinyRuns.resume(run.directory())) {
      assertThat(session.training().clock().images()).isEqualTo(stop);
      session.play(List.of(), sentence -> {});
    }
    State.ofNewest(run).assertSameAs(whole);
  }

  @ParameterizedTest
  @CsvSource({"8, 0.5, 4", "16, 0.6, 10", "24, 0.7, 17"})
  void aRunTooShortToReachTheFullSizeIsRefused(int images, String until, int last) {
    Recipe recipe =
        TinyRuns.recipe("progan", Map.of("images", String.valueOf(images), "growth.until", until));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> recipe.stages(PICTURES))
        .withMessage(
            "images is %d, and the last size begins after %d: with 8 images a round it is never"
                + " played; take more images, or a smaller growth.until",
            images, last);
  }

  @Test
  void networksThatDoNotGrowRefuseAPlan() {
    Recipe recipe = TinyRuns.recipe("dcgan", Map.of("growth", "doubling"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Training(recipe, PICTURES, 1, Devices.choose("cpu")))
        .withMessageStartingWith("growth is doubling, and these networks do not grow;");
  }

  @Test
  void networksThatGrowCanHaveTheirFullSizeAtOnce() throws IOException {
    Recipe recipe = TinyRuns.recipe("progan", Map.of("growth", "none"));
    try (Training training = new Training(recipe, PICTURES, 1, Devices.choose("cpu"))) {
      training.run(8, List.of());
      assertThat(training.game().feed().data().shape()).containsExactly(1, 28, 28);
    }
  }
}
