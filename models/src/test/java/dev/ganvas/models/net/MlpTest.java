package dev.ganvas.models.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ganvas.models.graph.Graph;
import dev.ganvas.models.graph.Op;
import dev.ganvas.models.graph.Shape;
import dev.ganvas.models.graph.Summary;
import dev.ganvas.models.layer.Conditioning;
import dev.ganvas.models.layer.LabelConcat;
import dev.ganvas.models.layer.Norm;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MlpTest {
  private static final Mlp SMALL = new Mlp(8, 4, 2, Norm.BATCH);

  static Stream<Shape> anyShape() {
    return Stream.of(
        Shape.of(Shape.N, 1),
        Shape.of(Shape.N, 2),
        Shape.of(Shape.N, 3, 5, 7),
        Shape.of(Shape.N, 4, 1, 1));
  }

  @ParameterizedTest
  @MethodSource("anyShape")
  void theGeneratorMakesWhatTheCriticJudges(Shape sample) {
    Graph generator = SMALL.generator(sample, Conditioning.NONE);
    assertThat(generator.outputs().get(Architecture.output(sample)).shape()).isEqualTo(sample);
    Graph critic = SMALL.critic(sample, new LabelConcat(3, 2));
    assertThat(critic.inputs().get(0).shape()).isEqualTo(sample);
    assertThat(critic.outputs().get("score").shape()).isEqualTo(Shape.of(Shape.N, 1));
  }

  @Test
  void imagesAreBoundedAndPointsAreNot() {
    assertThat(tanhs(Shape.of(Shape.N, 1, 4, 4))).isEqualTo(1);
    assertThat(tanhs(Shape.of(Shape.N, 2))).isZero();
  }

  private static long tanhs(Shape sample) {
    return SMALL.generator(sample, Conditioning.NONE).nodes().stream()
        .filter(
            node ->
                node.op() instanceof Op.Activation activation
                    && activation.function() == Op.Activation.Function.TANH)
        .count();
  }

  @Test
  void fourLayersOf512AreThoseOfThePaper() {
    Graph critic = new Mlp(2, 512, 4, Norm.NONE).critic(Shape.of(Shape.N, 2), Conditioning.NONE);
    int first = 2 * 512 + 512;
    int more = 3 * (512 * 512 + 512);
    assertThat(Summary.of(critic).parameters()).isEqualTo(first + more + 512 + 1);
  }

  @Test
  void aNormOfPositionsNeedsPositions() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Mlp(8, 4, 2, Norm.INSTANCE))
        .withMessage("generator.norm INSTANCE needs images");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Mlp(8, 4, 0, Norm.NONE))
        .withMessage("depth is 0; allowed are 1 to 128");
  }
}
