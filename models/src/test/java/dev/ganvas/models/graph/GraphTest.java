package dev.ganvas.models.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

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

  static Stream<Arguments> opsAndWhetherTheyMix() {
    return Stream.of(
        Arguments.of(new Op.Mean(List.of(0), true), true),
        Arguments.of(new Op.Sum(List.of(1, -3), true), true),
        Arguments.of(new Op.Softmax(0), true),
        Arguments.of(new Op.Similarity(), true),
        Arguments.of(new Op.Mean(List.of(1, 2), true), false),
        Arguments.of(new Op.Sum(List.of(-1), true), false),
        Arguments.of(new Op.Softmax(-1), false));
  }

  @ParameterizedTest
  @MethodSource("opsAndWhetherTheyMix")
  void theFirstNodeThatMixesSamplesIsFound(Op op, boolean mixes) {
    Graph.Builder graph = Graph.builder("critic");
    Value x = graph.input("x", Shape.of(Shape.N, 2, 3), DataType.FLOAT);
    Graph built = graph.build("y", graph.add("op", op, x));
    assertThat(built.mixer().map(Node::name))
        .isEqualTo(mixes ? Optional.of("op") : Optional.empty());
  }

  @Test
  void aWeightHasNoSamplesToMix() {
    Graph.Builder graph = Graph.builder("critic");
    Value weight = graph.param("w", Shape.of(2, 3), Initialiser.constant(1));
    Value mean = graph.add("mean", new Op.Mean(List.of(0), true), weight);
    assertThat(graph.build("y", mean).mixer()).isEmpty();
  }
}
