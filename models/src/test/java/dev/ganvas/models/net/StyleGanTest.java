package dev.ganvas.models.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import dev.ganvas.models.graph.Graph;
import dev.ganvas.models.graph.Op;
import dev.ganvas.models.graph.Shape;
import dev.ganvas.models.layer.Assembly;
import dev.ganvas.models.layer.Conditioning;
import dev.ganvas.models.layer.EachAlone;
import dev.ganvas.models.layer.LabelProjection;
import dev.ganvas.models.layer.MinibatchDeviation;
import dev.ganvas.models.layer.Styling;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class StyleGanTest {
  private static final Conditioning LABELS = new LabelProjection(3, 2);

  private static StyleGan narrow(Styling styling, Assembly assembly) {
    return new StyleGan(5, 6, 2, 4, 8, styling, assembly, new EachAlone());
  }

  static Stream<StyleGan> all() {
    return Stream.of(Styling.values())
        .flatMap(
            styling -> Stream.of(Assembly.values()).map(assembly -> narrow(styling, assembly)));
  }

  private static Shape sample(int size) {
    return Shape.of(Shape.N, 3, size, size);
  }

  private static List<Op.Param> params(Graph... graphs) {
    return Stream.of(graphs).flatMap(graph -> graph.params().stream()).toList();
  }

  @ParameterizedTest
  @MethodSource("all")
  void theTwoPartsHaveTheWeightsOfTheWholeByTheirNames(StyleGan net) {
    Graph whole = net.generator(sample(16), LABELS);
    Map<String, Graph> parts = net.parts(sample(16), LABELS);
    assertThat(params(parts.get("mapping"), parts.get("synthesis")))
        .containsExactlyInAnyOrderElementsOf(whole.params());
    assertThat(whole.outputs().get("image").shape()).isEqualTo(sample(16));
    assertThat(parts.get("mapping").outputs().get("w").shape()).isEqualTo(Shape.of(Shape.N, 6));
    assertThat(parts.get("synthesis").outputs().get("image").shape()).isEqualTo(sample(16));
  }

  @ParameterizedTest
  @CsvSource({
    "16, 0, 1 2, 3 4",
    "28, 0, 1 2, 3 4",
    "32, 0 1 2, 3 4, 5 6",
    "64, 0 1 2, 3 4 5 6, 7 8",
    "128, 0 1 2, 3 4 5 6, 7 8 9 10"
  })
  void eachThirdOfTheMapsIsAGroupOfLayers(int size, String coarse, String middle, String fine) {
    Map<String, List<Integer>> groups =
        narrow(Styling.MODULATION, Assembly.SKIP).style(sample(size)).orElseThrow().groups();
    assertThat(groups.keySet()).containsExactly("coarse", "middle", "fine");
    assertThat(groups.values().stream().map(StyleGanTest::joined))
        .containsExactly(coarse, middle, fine);
  }

  private static String joined(List<Integer> layers) {
    return String.join(" ", layers.stream().map(String::valueOf).toList());
  }

  @Test
  void everyLayerTakesNoiseOfItsOwnMap() {
    Graph synthesis =
        narrow(Styling.NORMALISATION, Assembly.LAST).parts(sample(16), LABELS).get("synthesis");
    assertThat(synthesis.inputs().stream().map(Op.Input::name))
        .containsExactly("styles", "noise0", "noise1", "noise2", "noise3", "noise4");
    assertThat(synthesis.inputs().stream().skip(1).map(input -> input.shape().dim(-1)))
        .containsExactly(4, 8, 8, 16, 16);
    assertThat(synthesis.inputs().get(0).shape()).isEqualTo(Shape.of(Shape.N, 5, 6));
  }

  @ParameterizedTest
  @EnumSource(Assembly.class)
  void coloursAreReadFromEveryMapOrFromTheFinest(Assembly assembly) {
    Graph graph = narrow(Styling.MODULATION, assembly).generator(sample(16), Conditioning.NONE);
    List<String> biases =
        graph.params().stream()
            .map(Op.Param::name)
            .filter(name -> name.endsWith("image.bias"))
            .toList();
    assertThat(biases)
        .isEqualTo(
            assembly == Assembly.SKIP
                ? List.of("map4.image.bias", "map8.image.bias", "map16.image.bias")
                : List.of("image.bias"));
  }

  @Test
  void theCriticHasNoBatchNormAndKnowsTheLabel() {
    Graph critic = narrow(Styling.MODULATION, Assembly.SKIP).critic(sample(16), LABELS);
    assertThat(critic.batchNorm()).isEmpty();
    assertThat(critic.outputs().get("score").shape()).isEqualTo(Shape.of(Shape.N, 1));
    assertThat(critic.inputs()).extracting(Op.Input::name).containsExactly("sample", "label");
  }

  @Test
  void whatTheCriticSeesOfTheBatchPassesADenseLayer() {
    StyleGan net =
        new StyleGan(5, 6, 2, 4, 8, Styling.MODULATION, Assembly.SKIP, new MinibatchDeviation());
    Graph critic = net.critic(sample(16), Conditioning.NONE);
    int flat = 8 * 4 * 4;
    assertThat(critic.params())
        .extracting(Op.Param::name, Op.Param::shape)
        .contains(
            tuple("dense.weight", Shape.of(8, flat + 1)), tuple("score.weight", Shape.of(1, 8)));
  }

  @Test
  void pointsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new StyleGan().generator(Shape.of(Shape.N, 2), Conditioning.NONE))
        .withMessage(
            "stylegan makes images [N, C, H, W], not [N, 2]; points take architecture=mlp");
  }
}
