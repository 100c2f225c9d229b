package dev.ganvas.trainer.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ganvas.models.graph.Weights;
import dev.ganvas.trainer.TinyData;
import dev.ganvas.trainer.TinyRuns;
import dev.ganvas.trainer.engine.Devices;
import dev.ganvas.trainer.engine.Parameters;
import dev.ganvas.trainer.loop.Network;
import dev.ganvas.trainer.run.Training;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecipesTest {
  private static final TinyData PICTURES = new TinyData(List.of(1, 28, 28));

  /** All of them, and values of axes that none of them has. */
  static Stream<Recipe> recipes() {
    return Stream.concat(
        Recipes.all().stream().map(recipe -> TinyRuns.recipe(recipe.name(), Map.of())),
        Stream.of(
            TinyRuns.recipe("cgan", Map.of("condition.type", "label-embedding")),
            TinyRuns.recipe("dcgan", Map.of("architecture", "resnet")),
            TinyRuns.recipe("dcgan", Map.of("architecture", "deep-resnet")),
            TinyRuns.recipe(
                "dcgan",
                Map.of(
                    "architecture.generator.nonlinearity", "GATED",
                    "architecture.critic.nonlinearity", "TANH",
                    "architecture.batchSense", "minibatch-discrimination")),
            TinyRuns.recipe("wgan-gp", Map.of("architecture.batchSense", "minibatch-deviation")),
            TinyRuns.recipe("dcgan", Map.of("extras", "feature-matching,historical-averaging")),
            TinyRuns.recipe("dcgan", Map.of("views", "instance-noise,adaptive", "packing", "2")),
            TinyRuns.recipe(
                "stylegan2",
                Map.of(
                    "architecture.assembly", "RESIDUAL",
                    "condition.type", "label-projection",
                    "extras", "style-mixing,path-length")),
            TinyRuns.recipe("cgan", Map.of("replay", "experience-replay")),
            TinyRuns.recipe("cgan", Map.of("architecture.generator.norm", "VIRTUAL")),
            TinyRuns.recipe(
                "gan-minimax", Map.of("objective.real", "0.9", "objective.fake", "0.1"))));
  }

  @ParameterizedTest
  @MethodSource("recipes")
  void oneRoundMovesEveryWeightOfBothNetworks(Recipe recipe) throws IOException {
    try (Training training = new Training(recipe, PICTURES, 1, Devices.choose("cpu"))) {
      Weights generator = training.game().generator().parameters().weights();
      Weights critic = training.game().critic().parameters().weights();
      training.run(1, List.of());
      Set<String> still = new TreeSet<>(unmoved(training.game().generator(), generator));
      still.addAll(unmoved(training.game().critic(), critic));
      assertThat(still).isEqualTo(resting(recipe));
    }
  }

  /**
   * What is added to all scores alike changes no difference, and a direction of one number none.
   */
  private static Set<String> resting(Recipe recipe) {
    return switch (recipe.name()) {
      case "wgan", "wgan-gp", "hinge", "r3gan", "r3gan-annealed" -> Set.of("critic.score.bias");
      case "sngan", "acgan-projection" -> Set.of("critic.score.bias", "critic.score.direction");
      default -> Set.of();
    };
  }

  private static Set<String> unmoved(Network network, Weights before) {
    Parameters now = network.parameters();
    Set<String> unmoved = new TreeSet<>();
    before
        .tensors()
        .forEach(
            (name, tensor) -> {
              if (Arrays.equals(tensor.values(), now.byName().get(name).toFloatArray())) {
                unmoved.add(network.name() + "." + name);
              }
            });
    return unmoved;
  }

  @Test
  void theCriticOfWganGpTakesFiveStepsForEachOfTheGenerator() throws IOException {
    Recipe recipe = TinyRuns.recipe("wgan-gp", Map.of());
    try (Training training = new Training(recipe, PICTURES, 1, Devices.choose("cpu"))) {
      training.run(1, List.of());
      assertThat(training.clock().images()).isEqualTo(5L * recipe.batch());
      assertThat(training.clock().updates()).isEqualTo(6);
    }
  }

  @Test
  void whatAttentionAddsIsNothingAtFirstAndLearnsFromTheSecondRoundOn() throws IOException {
    Recipe recipe = TinyRuns.recipe("dcgan", Map.of("architecture.attention", "14"));
    try (Training training = new Training(recipe, PICTURES, 1, Devices.choose("cpu"))) {
      Network critic = training.game().critic();
      Weights before = critic.parameters().weights();
      training.run(1, List.of());
      assertThat(unmoved(critic, before))
          .contains("critic.attention.query.weight")
          .doesNotContain("critic.attention.gamma");
      training.run(training.clock().images() + 1, List.of());
      assertThat(unmoved(critic, before)).isEmpty();
    }
  }

  @Test
  void aPenaltyOnTheSlopeRefusesBatchNormInTheCritic() {
    Map<String, String> batchNorm = Map.of("architecture.critic.norm", "BATCH");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TinyRuns.recipe("wgan-gp", batchNorm).criticFor(PICTURES))
        .withMessage(
            "gradient-penalty needs the critic's slope at single samples, which the batch norm"
                + " down2.norm mixes; allowed are the norms LAYER, INSTANCE and NONE, such as"
                + " --set architecture.critic.norm=LAYER");
  }

  @ParameterizedTest
  @ValueSource(strings = {"style-mixing", "path-length"})
  void whatIsAboutStylesRefusesAGeneratorWithoutAny(String extra) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TinyRuns.recipe("dcgan", Map.of("extras", extra)).generatorFor(PICTURES))
        .withMessageEndingWith(
            "needs a generator that has styles, such as --set architecture=stylegan");
  }

  @ParameterizedTest
  @CsvSource({
    "views, 'adaptive,flip,adaptive', adaptive",
    "regularisers, 'r1,r1', r1",
    "extras, 'feature-matching,feature-matching', feature-matching"
  })
  void twoOfOneKindAreRefused(String axis, String values, String kind) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TinyRuns.recipe("dcgan", Map.of(axis, values)))
        .withMessage("%s has %s twice; allowed is each kind once", axis, kind);
  }

  @Test
  void aCriticHasNoReferenceBatch() {
    Map<String, String> virtual = Map.of("architecture.critic.norm", "VIRTUAL");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TinyRuns.recipe("dcgan", virtual).criticFor(PICTURES))
        .withMessage(
            "critic.norm is VIRTUAL, but a critic has no reference batch; allowed are the other"
                + " norms");
  }

  @Test
  void convolutionsAreRefusedForPoints() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Recipes.named("dcgan").criticFor(new TinyData(List.of(2))))
        .withMessage("dcgan makes images [N, C, H, W], not [N, 2]; points take architecture=mlp");
  }
}
