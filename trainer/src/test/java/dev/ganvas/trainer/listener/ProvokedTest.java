package dev.ganvas.trainer.listener;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganvas.trainer.TinyData;
import dev.ganvas.trainer.TinyRuns;
import dev.ganvas.trainer.data.Dataset;
import dev.ganvas.trainer.recipe.Recipe;
import dev.ganvas.trainer.run.DataSource;
import dev.ganvas.trainer.run.Session;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real runs with one setting that spoils them. */
class ProvokedTest {
  private static final DataSource RING = DataSource.named("ring");
  private static final Map<String, String> SMALL =
      Map.of("architecture.width", "16", "architecture.depth", "2", "batch", "640");

  @TempDir private Path directory;
  private Dataset heldOut;

  /** What was said, in order, while a recipe that is not healthy saw so many readings. */
  private List<String> said(String recipe, DataSource data, int readings, Map<String, String> ill)
      throws IOException {
    Map<String, String> changes = new HashMap<>(ill);
    changes.put("images", String.valueOf(readings * 6400));
    Recipe changed = TinyRuns.recipe(recipe, changes);
    List<String> sentences = new ArrayList<>();
    Session.Start start = new Session.Start(changed, data, 1);
    try (Session session = TinyRuns.goOnOrBegin(directory.resolve("runs"), start)) {
      if (heldOut != null) {
        session.training().holdOut(heldOut);
      }
      session.play(List.of(), sentences::add);
    }
    return sentences;
  }

  private static Map<String, String> small(String... settings) {
    Map<String, String> all = new HashMap<>(SMALL);
    for (int i = 0; i < settings.length; i += 2) {
      all.put(settings[i], settings[i + 1]);
    }
    return all;
  }

  @Test
  void aHealthyRunIsNotSpokenOf() throws IOException {
    assertThat(said("gan", RING, 9, small("critic.rate", "1e-2", "generator.rate", "1e-2")))
        .isEmpty();
  }

  @Test
  void aGeneratorThatLearnsByAStandingCriticWins() throws IOException {
    DataSource pictures = TinyRuns.source(TinyRuns.pictures(directory.resolve("pictures")));
    assertThat(said("gan", pictures, 9, small("critic.rate", "1e-9", "generator.rate", "1e-2")))
        .singleElement()
        .asString()
        .startsWith("The generator is winning: the critic scores");
  }

  @Test
  void aGeneratorThatLearnsByAStandingCriticCollapsesOnPoints() throws IOException {
    assertThat(said("gan", RING, 12, small("critic.rate", "1e-9", "generator.rate", "1e-1")))
        .satisfiesExactly(
            collapses -> assertThat(collapses).startsWith("The generator has collapsed: two of"),
            misses ->
                assertThat(misses)
                    .startsWith("The generator leaves modes out: a batch of its samples shows ")
                    .contains("kinds, as many real ones show 8"));
  }

  @Test
  void aGeneratorThatIsMuchTooFastHopsBetweenModes() throws IOException {
    assertThat(said("gan", RING, 6, small("critic.rate", "1e-2", "generator.rate", "1e-1")))
        .singleElement()
        .asString()
        .startsWith("The generator hops between modes: the middle of its samples moved by")
        .contains("replay.type=experience-replay");
  }

  @Test
  void aCriticOfStandingFakesWins() throws IOException {
    DataSource pictures = TinyRuns.source(TinyRuns.pictures(directory.resolve("pictures")));
    assertThat(
            said(
                "gan-minimax", pictures, 6, small("critic.rate", "1e-2", "generator.rate", "1e-6")))
        .singleElement()
        .asString()
        .startsWith("The critic is winning: it scores real samples");
  }

  /**
   * A dozen pictures of noise can be learned by heart; other noise is as good as the generator's.
   */
  @Test
  void aCriticOfFewPicturesLearnsThemByHeart() throws IOException {
    DataSource pictures = TinyRuns.source(TinyRuns.pictures(directory.resolve("pictures")));
    heldOut = new TinyData(List.of(1, 16, 16));
    assertThat(said("gan", pictures, 6, Map.of("batch", "64", "architecture.width", "128")))
        .anySatisfy(
            sentence ->
                assertThat(sentence)
                    .startsWith("The critic overfits: real samples that it has not learned from")
                    .contains("views=adaptive"));
  }

  @Test
  void aPenaltyThatWeighsNothingDoesNotHoldTheSlope() throws IOException {
    DataSource pictures = TinyRuns.source(TinyRuns.pictures(directory.resolve("pictures")));
    Map<String, String> weak =
        Map.of(
            "regularisers.gradient-penalty.weight", "1e-3", "batch", "320", "critic.rate", "1e-2");
    assertThat(said("wgan-gp", pictures, 4, weak))
        .first()
        .asString()
        .startsWith("The critic's gradient norm between real and fake samples is off 1 by")
        .contains("above the present 0.001");
  }

  @Test
  void aWassersteinCriticThatNothingBoundsRunsAway() throws IOException {
    DataSource pictures = TinyRuns.source(TinyRuns.pictures(directory.resolve("pictures")));
    Map<String, String> unbound =
        small("objective.type", "wasserstein", "critic.rate", "1", "generator.rate", "1e-3");
    assertThat(said("gan", pictures, 4, unbound))
        .first()
        .asString()
        .contains("is on its way to infinity");
  }
}
