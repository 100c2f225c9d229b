package dev.ganvas.trainer.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ganvas.models.layer.MinibatchDiscrimination;
import dev.ganvas.models.layer.Norm;
import dev.ganvas.models.net.Dcgan;
import dev.ganvas.models.net.Mlp;
import dev.ganvas.models.net.Pair;
import dev.ganvas.trainer.engine.Adam;
import dev.ganvas.trainer.engine.Clipped;
import dev.ganvas.trainer.engine.RmsProp;
import dev.ganvas.trainer.objective.Hinge;
import dev.ganvas.trainer.objective.Wasserstein;
import dev.ganvas.trainer.regulariser.GradientPenalty;
import dev.ganvas.trainer.term.FeatureMatching;
import dev.ganvas.trainer.view.Cutout;
import dev.ganvas.trainer.view.Flip;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
  private static final Recipe DCGAN = Recipes.named("dcgan");
  private static final Recipe WGAN_GP = Recipes.named("wgan-gp");

  static List<Recipe> recipes() {
    return Recipes.all();
  }

  @ParameterizedTest
  @MethodSource("recipes")
  void everyRecipeSurvivesTheWayThroughJson(Recipe recipe) {
    assertThat(Settings.recipe(Settings.json(recipe))).isEqualTo(recipe);
  }

  @ParameterizedTest
  @MethodSource("recipes")
  void everySettingThatIsListedCanBeSetToWhatItIs(Recipe recipe) {
    assertThat(Settings.list(recipe)).isNotEmpty();
    Settings.list(recipe)
        .forEach(
            (setting, value) -> {
              if (!setting.endsWith("type")) {
                assertThat(Settings.change(recipe, Map.of(setting, value))).isEqualTo(recipe);
              }
            });
  }

  @Test
  void labelsAreSmoothedOnlyWhereThereAreSome() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Settings.change(Recipes.named("wgan-gp"), Map.of("objective.real", "0.9")))
        .withMessage(
            "wasserstein has no labels that could be smoothed: there is no setting objective.real;"
                + " there are objective.type");
  }

  @Test
  void aSettingOfAListIsNamedByTheTypeOfItsItem() {
    Recipe changed = Settings.change(WGAN_GP, Map.of("regularisers.gradient-penalty.weight", "5"));
    assertThat(changed.regularisers()).containsExactly(new GradientPenalty(5));
    assertThat(WGAN_GP.regularisers()).containsExactly(new GradientPenalty(10));
  }

  @Test
  void anotherTypeTakesSettingsOfItsOwnInAnyOrder() {
    Map<String, String> changes =
        Map.of("critic.rate", "5e-5", "critic.type", "rms-prop", "critic.decay", "0.99");
    Recipe changed = Settings.change(DCGAN, changes);
    assertThat(changed.critic()).isEqualTo(new RmsProp(5e-5, 0.99));
    assertThat(changed.generator()).isEqualTo(new Adam(2e-4, 0.5, 0.999));
  }

  @Test
  void aTypeWithoutSettingsNeedsNoOthers() {
    assertThat(Settings.change(DCGAN, Map.of("objective.type", "wasserstein")).objective())
        .isEqualTo(new Wasserstein());
  }

  @Test
  void anotherTypeBringsItsPublishedSettings() {
    Map<String, String> changes =
        Map.of("critic", "clipped", "critic.optimiser.type", "adam", "objective.type", "hinge");
    Recipe changed = Settings.change(DCGAN, changes);
    assertThat(changed.critic()).isEqualTo(new Clipped(0.01, new Adam(2e-4, 0.5, 0.999)));
    assertThat(changed.objective()).isEqualTo(new Hinge());
  }

  @Test
  void aListIsNamesWithCommasWhoseSettingsCanBeChangedAtOnce() {
    Map<String, String> changes =
        Map.of("views.flip.share", "0.25", "views", "flip,cutout", "extras", "feature-matching");
    Recipe changed = Settings.change(DCGAN, changes);
    assertThat(changed.views()).containsExactly(new Flip(0.25), new Cutout(0.5));
    assertThat(changed.extras()).containsExactly(new FeatureMatching(1));
  }

  @Test
  void aListCanBeEmptied() {
    assertThat(Settings.change(WGAN_GP, Map.of("regularisers", "[]")).regularisers()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          objective.foo=1 | there is no setting objective.foo; there are objective.type
          generator.speed=1 | there is no setting generator.speed; there are generator.beta1, \
          generator.beta2, generator.rate, generator.type
          foo=1 | there is no setting foo; there are architecture, averageHalfLifeImages, batch, \
          condition, critic, criticSteps, extras, generator, growth, images, objective, packing, \
          rate, regularisers, replay, views
          regularisers.gradient-penalty.foo=1 | there is no setting \
          regularisers.gradient-penalty.foo; there are regularisers.gradient-penalty.type, \
          regularisers.gradient-penalty.weight
          batch=many | batch is "many"; allowed are whole numbers that are not too large
          batch=1.5 | batch is 1.5; allowed are whole numbers that are not too large
          batch=99999999999 | batch is 99999999999; allowed are whole numbers that are not too large
          batch=64 of them | batch is "64 of them"; allowed are whole numbers that are not too large
          batch=1 | batch is 1; allowed are 2 to 65536
          batch=null | batch is missing
          images=0 | images is 0; allowed are 1 and above
          generator.rate=fast | generator.rate is "fast"; allowed are numbers
          generator.rate=7 | generator: rate is 7.0; allowed are 1.0E-9 to 1.0
          generator.rate=NaN | generator: rate is NaN; allowed are 1.0E-9 to 1.0
          architecture.critic.norm=SOME | architecture.critic.norm is "SOME"; allowed are NONE, \
          BATCH, VIRTUAL, LAYER, INSTANCE
          objective.type=foo | objective.type is "foo"; allowed are minimax, non-saturating, \
          least-squares, wasserstein, hinge, relativistic-pairing
          objective=wgan | objective.type is "wgan"; allowed are minimax, non-saturating, \
          least-squares, wasserstein, hinge, relativistic-pairing
          views=flip,spin | views.type is "spin"; allowed are instance-noise, flip, translation, \
          cutout, colour, adaptive
          packing=3 | packing is 3; allowed are divisors of the batch, which is 64
          replay={"type":"experience-replay","capacity":8,"share":1} | replay.capacity is 8; a \
          batch has 64 samples, which have to find room in it
          critic={"rate": 1} | critic.type is missing; allowed are adam, rms-prop, clipped
          """)
  void whatDoesNotFitIsRefusedWithWhatIsAllowed(String setting, String sentence) {
    String[] parts = setting.split("=", 2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Settings.change(WGAN_GP, Map.of(parts[0], parts[1])))
        .withMessage(sentence);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"foo.bar", "generator.rate.deep", "regularisers.r1.weight", ".", "..", "batch."})
  void aPathThatLeadsNowhereIsRefusedWithAllSettings(String path) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Settings.change(WGAN_GP, Map.of(path, "1")))
        .withMessageStartingWith("there is no setting " + path + "; there are ")
        .withMessageContaining("architecture.critic.nonlinearity, architecture.critic.norm, ")
        .withMessageContaining("regularisers.gradient-penalty.weight");
  }

  @ParameterizedTest
  @CsvSource({"name, other", "paper, mine", "when, never"})
  void whatARecipeIsCalledIsNoSetting(String setting, String value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Settings.change(DCGAN, Map.of(setting, value)))
        .withMessageStartingWith("there is no setting " + setting + "; there are ");
  }

  @Test
  void anUnknownRecipeIsRefusedWithThoseThatThereAre() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Recipes.named("began"))
        .withMessageStartingWith("there is no recipe began; there are gan-minimax, gan, ");
  }

  @Test
  void aPairIsChosenByTheNamesOfItsTwoArchitectures() {
    Map<String, String> changes =
        Map.of(
            "architecture", "pair",
            "architecture.generator", "mlp",
            "architecture.generator.width", "16",
            "architecture.critic.type", "dcgan",
            "architecture.critic.critic.norm", "NONE",
            "architecture.critic.batchSense", "minibatch-discrimination",
            "architecture.critic.batchSense.kernels", "7");
    Pair pair = (Pair) Settings.change(DCGAN, changes).architecture();
    assertThat(((Mlp) pair.generator()).width()).isEqualTo(16);
    assertThat(((Dcgan) pair.critic()).critic().norm()).isEqualTo(Norm.NONE);
    assertThat(((Dcgan) pair.critic()).batchSense()).isEqualTo(new MinibatchDiscrimination(7, 5));
  }
}
