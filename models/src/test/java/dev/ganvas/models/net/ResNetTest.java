package dev.ganvas.models.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ganvas.models.graph.Graph;
import dev.ganvas.models.graph.Op;
import dev.ganvas.models.graph.Shape;
import dev.ganvas.models.layer.Conditioning;
import dev.ganvas.models.layer.EachAlone;
import dev.ganvas.models.layer.Finish;
import dev.ganvas.models.layer.LabelProjection;
import dev.ganvas.models.layer.Nonlinearity;
import dev.ganvas.models.layer.Norm;
import dev.ganvas.models.layer.WeightNorm;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResNetTest {
  private static final ResNet NARROW = new ResNet(8, 4, Norm.BATCH, WeightNorm.SPECTRAL);

  private static Shape sample(int channels, int size) {
    return Shape.of(Shape.N, channels, size, size);
  }

  private static long count(Graph graph, Class<? extends Op> type) {
    return graph.nodes().stream().filter(node -> type.isInstance(node.op())).count();
  }

  @ParameterizedTest
  @CsvSource({"16, 1, 2", "28, 1, 2", "32, 3, 3", "64, 3, 4", "128, 1, 5"})
  void thereIsABlockForEachDoublingAndHalving(int size, int channels, int blocks) {
    Graph generator = NARROW.generator(sample(channels, size), Conditioning.NONE);
    Graph critic = NARROW.critic(sample(channels, size), Conditioning.NONE);
    assertThat(generator.outputs().get("image").shape()).isEqualTo(sample(channels, size));
    assertThat(count(generator, Op.Conv2d.class)).isEqualTo(2L * blocks + 1);
    assertThat(critic.outputs().get("score").shape()).isEqualTo(Shape.of(Shape.N, 1));
    assertThat(count(critic, Op.Conv2d.class)).isEqualTo(2L * blocks + 3);
    assertThat(count(critic, Op.AveragePool.class)).isEqualTo(blocks);
  }

  @Test
  void everyWeightOfTheCriticIsNormalisedAndNoneOfTheGenerators() {
    Graph critic = NARROW.critic(sample(1, 28), Conditioning.NONE);
    long layers = count(critic, Op.Conv2d.class) + count(critic, Op.Linear.class);
    assertThat(count(critic, Op.SpectralNorm.class)).isEqualTo(layers);
    Graph generator = NARROW.generator(sample(1, 28), Conditioning.NONE);
    assertThat(count(generator, Op.SpectralNorm.class)).isZero();
  }

  @Test
  void aProjectedLabelIsToldToTheGeneratorAtItsEntranceAndToTheCriticAtItsExit() {
    Graph critic = NARROW.critic(sample(1, 28), new LabelProjection(10, 3));
    assertThat(critic.outputs().get("score").shape()).isEqualTo(Shape.of(Shape.N, 1));
    assertThat(critic.params())
        .filteredOn(param -> param.name().startsWith("label_"))
        .as("a direction of each class, normalised as every weight of this critic")
        .extracting(Op.Param::shape)
        .containsExactly(Shape.of(10, 4 * 7 * 7), Shape.of(10));
    Graph generator = NARROW.generator(sample(1, 28), new LabelProjection(10, 3));
    assertThat(generator.params())
        .filteredOn(param -> param.name().startsWith("label_"))
        .extracting(Op.Param::shape)
        .containsExactly(Shape.of(10, 3));
  }

  @Test
  void attentionStandsWhereTheMapIsThatWide() {
    Finish finish = new Finish(Norm.LAYER, Nonlinearity.GATED);
    ResNet attentive = new ResNet(8, 4, 14, finish, finish, new EachAlone());
    for (Graph graph :
        List.of(
            attentive.generator(sample(1, 28), Conditioning.NONE),
            attentive.critic(sample(1, 28), Conditioning.NONE))) {
      assertThat(count(graph, Op.Softmax.class)).isOne();
      assertThat(graph.params())
          .filteredOn(param -> param.name().equals("attention.query.weight"))
          .extracting(Op.Param::shape)
          .containsExactly(Shape.of(16, 8, 1, 1));
    }
  }

  @Test
  void pointsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NARROW.critic(Shape.of(Shape.N, 2), Conditioning.NONE))
        .withMessage("resnet makes images [N, C, H, W], not [N, 2]; points take architecture=mlp");
  }
}
