package dev.ganvas.models.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WeightsTest {
  private static final Initialiser NORMAL = Initialiser.normal(3, 0.5);

  private static Graph graph(String... names) {
    Graph.Builder graph = Graph.builder("graph");
    for (String name : names) {
      graph.param(name, Shape.of(100, 100), NORMAL);
    }
    return graph.build("x", graph.input("x", Shape.of(Shape.N, 1), DataType.FLOAT));
  }

  private static float[] draw(Graph graph, String name, long seed) {
    return Weights.initial(graph, seed).tensors().get(name).values();
  }

  @Test
  void aWeightDependsOnItsNameAndTheSeedAlone() {
    float[] alone = draw(graph("up1.weight"), "up1.weight", 7);
    assertThat(draw(graph("first", "up1.weight", "last"), "up1.weight", 7)).containsExactly(alone);
    assertThat(draw(graph("up2.weight"), "up2.weight", 7)).isNotEqualTo(alone);
    assertThat(draw(graph("up1.weight"), "up1.weight", 8)).isNotEqualTo(alone);
  }

  @Test
  void normalWeightsHaveTheirMeanAndDeviation() {
    double sum = 0;
    double squares = 0;
    float[] values = draw(graph("weight"), "weight", 1);
    for (float value : values) {
      sum += value;
      squares += Math.pow(value - 3, 2);
    }
    assertThat(sum / values.length).isCloseTo(3, within(0.02));
    assertThat(Math.sqrt(squares / values.length)).isCloseTo(0.5, within(0.02));
  }

  @Test
  void uniformWeightsFillTheirInterval() {
    Op.Param param = new Op.Param("w", Shape.of(10_000), Initialiser.uniform(0.25), true);
    float[] values = param.start().draw(param, 1).values();
    float least = 1;
    float most = -1;
    for (float value : values) {
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
    assertThat(least).isBetween(-0.25f, -0.249f);
    assertThat(most).isBetween(0.249f, 0.25f);
  }

  @Test
  void weightsThatLackAParameterOrHaveItInAnotherShapeSayWhich() {
    Op.Param wanted = new Op.Param("norm.gamma", Shape.of(4), Initialiser.constant(1), true);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Weights(Map.of()).of(wanted))
        .withMessage("the weights hold no norm.gamma");
    Tensor other = Tensor.full(Shape.of(3), 1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Weights(Map.of("norm.gamma", other)).of(wanted))
        .withMessage("norm.gamma is [3] in the weights but [4] in the network");
  }
}
