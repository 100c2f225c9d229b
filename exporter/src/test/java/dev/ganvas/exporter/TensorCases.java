package dev.ganvas.exporter;

import static dev.ganvas.exporter.Formula.image;
import static dev.ganvas.exporter.Formula.list;
import static dev.ganvas.exporter.Formula.sum;
import static dev.ganvas.exporter.OpCase.values;
import static dev.ganvas.exporter.OpCase.weight;

import dev.ganvas.models.graph.Op;
import dev.ganvas.models.graph.Shape;
import dev.ganvas.models.graph.Tensor;
import java.util.List;

/** The ops that move numbers, multiply matrices or reduce, mostly on [N, 2, 3, 4]. */
final class TensorCases {
  private static final Shape CUBE = Shape.of(Shape.N, 2, 3, 4);
  private static final Shape MATRIX = Shape.of(Shape.N, 2, 3);
  private static final Shape TRIPLE = Shape.of(Shape.N, 3);

  private TensorCases() {}

  static List<OpCase> products() {
    return List.of(linear(), bareLinear(), matrixProduct(), constant());
  }

  static List<OpCase> moves() {
    return List.of(
        concatenation(), rows(), columns(), reshape(), transposition(), expansion(), dropout());
  }

  static List<OpCase> reductions() {
    return List.of(mean(), keptMean(), keptSum(), sumOfChannels(), softmax());
  }

  private static OpCase linear() {
    return OpCase.of(
        "a linear layer",
        TRIPLE,
        (graph, x) ->
            graph.add("y", new Op.Linear(), x, weight(graph, "w", 2, 3), weight(graph, "b", 2)),
        (x, w) -> list(2, i -> values(w, "b")[i] + row(values(w, "w"), i, x)));
  }

  private static OpCase bareLinear() {
    return OpCase.of(
        "a linear layer without bias",
        TRIPLE,
        (graph, x) -> graph.add("y", new Op.Linear(), x, weight(graph, "w", 2, 3)),
        (x, w) -> list(2, i -> row(values(w, "w"), i, x)));
  }

  private static OpCase matrixProduct() {
    return OpCase.of(
        "a product of matrices",
        MATRIX,
        (graph, x) ->
            graph.add(
                "y",
                new Op.MatMul(),
                x,
                graph.add("other", new Op.Reshape(Shape.of(Shape.N, 3, 2)), x)),
        (x, w) -> list(4, i -> sum(3, k -> x[i / 2 * 3 + k] * x[2 * k + i % 2])));
  }

  private static OpCase constant() {
    return OpCase.of(
        "a sum with a constant",
        TRIPLE,
        (graph, x) ->
            graph.add(
                "y",
                new Op.Binary(Op.Binary.Operator.ADD),
                x,
                graph.add("c", new Op.Constant(new Tensor(Shape.of(3), new float[] {10, 20, 30})))),
        (x, w) -> list(3, i -> x[i] + 10 * (i + 1)));
  }

  private static OpCase concatenation() {
    return OpCase.of(
        "concatenation along the channels",
        CUBE,
        (graph, x) ->
            graph.add("y", new Op.Concat(1), x, graph.add("part", new Op.Slice(1, 1, 2), x)),
        (x, w) -> list(36, i -> x[i < 24 ? i : i - 12]));
  }

  private static OpCase rows() {
    return OpCase.of(
        "a slice of the rows",
        CUBE,
        (graph, x) -> graph.add("y", new Op.Slice(2, 1, 3), x),
        (x, w) -> image(2, 2, 4, (c, i, j) -> x[(c * 3 + i + 1) * 4 + j]));
  }

  private static OpCase columns() {
    return OpCase.of(
        "a slice of the last axis, counted from the end",
        CUBE,
        (graph, x) -> graph.add("y", new Op.Slice(-1, 0, 3), x),
        (x, w) -> image(2, 3, 3, (c, i, j) -> x[(c * 3 + i) * 4 + j]));
  }

  private static OpCase reshape() {
    return OpCase.of(
        "another shape",
        CUBE,
        (graph, x) -> graph.add("y", new Op.Reshape(Shape.of(Shape.N, 6, 4)), x),
        (x, w) -> x);
  }

  private static OpCase transposition() {
    return OpCase.of(
        "another order of the axes",
        CUBE,
        (graph, x) -> graph.add("y", new Op.Transpose(List.of(0, 2, 3, 1)), x),
        (x, w) -> image(3, 4, 2, (c, i, j) -> x[(j * 3 + c) * 4 + i]));
  }

  private static OpCase expansion() {
    return OpCase.of(
        "repetition along axes of size 1",
        Shape.of(Shape.N, 2, 1, 3),
        (graph, x) -> graph.add("y", new Op.Expand(Shape.of(Shape.N, 2, 4, 3)), x),
        (x, w) -> image(2, 4, 3, (c, i, j) -> x[c * 3 + j]));
  }

  private static OpCase dropout() {
    return OpCase.of(
        "dropout, which does nothing here",
        CUBE,
        (graph, x) -> graph.add("y", new Op.Dropout(0.5), x),
        (x, w) -> x);
  }

  private static OpCase mean() {
    return OpCase.of(
        "the mean of each channel",
        CUBE,
        (graph, x) -> graph.add("y", new Op.Mean(List.of(2, 3), false), x),
        (x, w) -> list(2, c -> sum(12, k -> x[c * 12 + k]) / 12));
  }

  private static OpCase keptMean() {
    return OpCase.of(
        "the mean over channels, which stay",
        CUBE,
        (graph, x) -> graph.add("y", new Op.Mean(List.of(1), true), x),
        (x, w) -> list(12, i -> (x[i] + x[12 + i]) / 2));
  }

  private static OpCase keptSum() {
    return OpCase.of(
        "the sum of each channel",
        CUBE,
        (graph, x) -> graph.add("y", new Op.Sum(List.of(2, 3), true), x),
        (x, w) -> list(2, c -> sum(12, k -> x[c * 12 + k])));
  }

  private static OpCase sumOfChannels() {
    return OpCase.of(
        "the sum over channels, which go",
        CUBE,
        (graph, x) -> graph.add("y", new Op.Sum(List.of(1), false), x),
        (x, w) -> list(12, i -> x[i] + x[12 + i]));
  }

  private static OpCase softmax() {
    return OpCase.of(
        "a softmax over channels",
        CUBE,
        (graph, x) -> graph.add("y", new Op.Softmax(1), x),
        (x, w) -> list(24, i -> Math.exp(x[i]) / (Math.exp(x[i % 12]) + Math.exp(x[12 + i % 12]))));
  }

  private static double row(float[] matrix, int row, float[] x) {
    return sum(3, k -> matrix[3 * row + k] * x[k]);
  }
}
