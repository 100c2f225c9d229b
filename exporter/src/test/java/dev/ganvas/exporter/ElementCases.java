package dev.ganvas.exporter;

import static dev.ganvas.exporter.Formula.list;
import static dev.ganvas.exporter.OpCase.positive;
import static dev.ganvas.exporter.OpCase.values;

import dev.ganvas.models.graph.Op;
import dev.ganvas.models.graph.Op.Activation.Function;
import dev.ganvas.models.graph.Op.Binary.Operator;
import dev.ganvas.models.graph.Shape;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/** The ops on each element of [N, 2, 3]. */
final class ElementCases {
  private static final Shape MATRIX = Shape.of(Shape.N, 2, 3);

  private ElementCases() {}

  static List<OpCase> all() {
    return List.of(
        function(Function.RELU, x -> x > 0 ? x : 0),
        function(Function.LEAKY_RELU, x -> x > 0 ? x : 0.2 * x),
        function(Function.TANH, Math::tanh),
        function(Function.SIGMOID, x -> 1 / (1 + Math.exp(-x))),
        function(Function.SOFTPLUS, x -> Math.log(1 + Math.exp(x))),
        function(Function.EXP, Math::exp),
        rootOfSquare(),
        withColumn(Operator.ADD, (a, b) -> a + b),
        withColumn(Operator.SUBTRACT, (a, b) -> a - b),
        withColumn(Operator.MULTIPLY, (a, b) -> a * b),
        withColumn(Operator.DIVIDE, (a, b) -> a / b));
  }

  private static OpCase function(Function function, DoubleUnaryOperator expected) {
    return OpCase.of(
        "the function " + words(function),
        MATRIX,
        (graph, x) -> graph.add("y", new Op.Activation(function, 0.2), x),
        (x, w) -> list(6, i -> expected.applyAsDouble(x[i])));
  }

  private static OpCase rootOfSquare() {
    return OpCase.of(
        "the function sqrt",
        MATRIX,
        (graph, x) ->
            graph.add(
                "y",
                new Op.Activation(Function.SQRT, 0),
                graph.add("square", new Op.Binary(Operator.MULTIPLY), x, x)),
        (x, w) -> list(6, i -> Math.abs(x[i])));
  }

  /** With one number for each row. */
  private static OpCase withColumn(Operator operator, DoubleBinaryOperator expected) {
    return OpCase.of(
        "the operator " + words(operator),
        MATRIX,
        (graph, x) -> graph.add("y", new Op.Binary(operator), x, positive(graph, "column", 2, 1)),
        (x, w) -> list(6, i -> expected.applyAsDouble(x[i], values(w, "column")[i / 3])));
  }

  private static String words(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
