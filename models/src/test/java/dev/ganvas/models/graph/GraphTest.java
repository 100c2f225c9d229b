package dev.ganvas.models.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GraphTest {
  private static final Shape VECTOR = Shape.of(Shape.N, 4);
  private static final Op DOUBLE = new Op.Binary(Op.Binary.Operator.ADD);

  private final Graph.Builder graph = Graph.builder("generator");

  @Test
  void twoWeightsCannotHaveOneName() {
    graph.param("out.weight", Shape.of(4), Initialiser.constant(0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> graph.buffer("out.weight", Shape.of(2), 0))
        .withMessage("generator.out.weight is there already");
  }

  @Test
  void anInputCannotHaveTheNameOfAWeight() {
    graph.param("latent", Shape.of(4), Initialiser.constant(0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> graph.input("latent", VECTOR, DataType.FLOAT))
        .withMessage("generator.latent is there already");
  }

  @Test
  void aSecondOperationOfOneNameIsNumbered() {
    Value x = graph.input("x", VECTOR, DataType.FLOAT);
    Value once = graph.add("twice", DOUBLE, x, x);
    Value again = graph.add("twice", DOUBLE, once, once);
    assertThat(graph.add("twice", DOUBLE, again, again).name()).isEqualTo("twice3");
    assertThat(again.name()).isEqualTo("twice2");
  }

  @Test
  void aRefusedOperationLeavesTheGraphAsItWas() {
    Value x = graph.input("x", VECTOR, DataType.FLOAT);
    Value y = graph.input("y", Shape.of(Shape.N, 3), DataType.FLOAT);
    assertThatIllegalArgumentException().isThrownBy(() -> graph.add("sum", DOUBLE, x, y));
    assertThat(graph.add("sum", DOUBLE, x, x).name()).isEqualTo("sum");
    assertThat(graph.build("sum", x).nodes()).hasSize(3);
  }

  @Test
  void outputsKeepTheOrderInWhichTheyWereNamed() {
    Value x = graph.input("x", VECTOR, DataType.FLOAT);
    Map<String, Value> outputs = new LinkedHashMap<>();
    for (String name : new String[] {"score", "class", "code", "a"}) {
      outputs.put(name, x);
    }
    assertThat(graph.build(outputs).outputs().keySet())
        .containsExactly("score", "class", "code", "a");
  }

  @Test
  void aFinishedGraphDoesNotGrowWithItsBuilder() {
    Value x = graph.input("x", VECTOR, DataType.FLOAT);
    Graph finished = graph.build("x", x);
    graph.add("more", DOUBLE, x, x);
    assertThat(finished.nodes()).hasSize(1);
  }

  @Test
  void itsFirstBatchNormIsFound() {
    Value x = graph.input("x", VECTOR, DataType.FLOAT);
    assertThat(graph.build("x", x).batchNorm()).isEmpty();
    Value gamma = graph.param("gamma", Shape.of(4), Initialiser.constant(1));
    Value beta = graph.param("beta", Shape.of(4), Initialiser.constant(0));
    Value mean = graph.buffer("mean", Shape.of(4), 0);
    Value variance = graph.buffer("variance", Shape.of(4), 1);
    Value y = graph.add("norm", new Op.BatchNorm(1e-5, 0.1), x, gamma, beta, mean, variance);
    assertThat(graph.build("y", y).batchNorm().map(Node::name)).contains("norm");
  }
}
