package dev.ganvas.trainer.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import dev.ganvas.models.layer.Finish;
import dev.ganvas.models.layer.MinibatchDiscrimination;
import dev.ganvas.trainer.view.Flip;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MeaningsTest {
  private static final Recipe DCGAN = Recipes.named("dcgan");

  static List<Recipe> recipes() {
    return Recipes.all();
  }

  /** Those of the records that a recipe can be put together from. */
  private static Stream<RecordComponent> components() {
    Set<Class<?>> found = new LinkedHashSet<>();
    find(Recipe.class, found);
    return found.stream()
        .filter(Class::isRecord)
        .flatMap(record -> Stream.of(record.getRecordComponents()));
  }

  private static void find(Class<?> type, Set<Class<?>> found) {
    if (found.add(type)) {
      Choices.types(type).map(JsonSubTypes.Type::value).forEach(chosen -> find(chosen, found));
      if (type.isRecord()) {
        Stream.of(type.getRecordComponents()).map(Choices::held).forEach(held -> find(held, found));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("recipes")
  void everySettingOfEveryRecipeHasAMeaning(Recipe recipe) {
    Meanings meanings = new Meanings(recipe);
    assertThat(Settings.list(recipe).keySet())
        .allSatisfy(setting -> assertThat(meanings.of(setting)).matches("\\w.+"));
  }

  @Test
  void whateverCanBeChosenHasShortMeaningsInPlainWords() {
    assertThat(components())
        .allSatisfy(
            component ->
                assertThat(Meanings.of(component))
                    .as(component.getDeclaringRecord().getSimpleName() + "." + component.getName())
                    .matches("[a-z][^<>{}@]+[^.]")
                    .hasSizeLessThanOrEqualTo(92))
        .extracting(RecordComponent::getDeclaringRecord)
        .contains(Recipe.class, Flip.class, Finish.class, MinibatchDiscrimination.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          objective.real | the label of real samples, 1 in the paper
          views.adaptive.views.flip.share | part of the images that is mirrored
          views.cutout.size | the square's side, as a share of the image's; 0.5 in the paper
          architecture.critic.norm | what normalises the answers of each layer; one of NONE, BATCH, \
          VIRTUAL, LAYER, INSTANCE
          architecture.batchSense.type | what the critic sees of the batch: nothing in the paper; \
          one of none, minibatch-deviation, minibatch-discrimination
          views.cutout.type | what is done to each sample before the critic sees it; any of \
          instance-noise, flip, translation, cutout, colour, adaptive
          extras | what else is added to the players' losses; any of feature-matching, \
          style-mixing, path-length, historical-averaging
          """)
  void aSettingMeansWhatTheChosenTypeSays(String setting, String meaning) {
    Map<String, String> changes = Map.of("objective", "least-squares", "views", "cutout,adaptive");
    Recipe recipe = Settings.change(DCGAN, changes);
    assertThat(new Meanings(recipe).of(setting)).isEqualTo(meaning);
  }

  @Test
  void aRefusalNamesTheSameChoicesAsTheMeaning() {
    String meaning = new Meanings(DCGAN).of("replay.type");
    String choices = meaning.substring(meaning.lastIndexOf("; one of ") + "; one of ".length());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Settings.change(DCGAN, Map.of("replay", "none")))
        .withMessage("replay.type is \"none\"; allowed are " + choices);
  }
}
