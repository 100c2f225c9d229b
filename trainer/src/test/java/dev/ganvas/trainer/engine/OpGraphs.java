package dev.ganvas.trainer.engine;

import dev.ganvas.models.graph.DataType;
import dev.ganvas.models.graph.Graph;
import dev.ganvas.models.graph.Initialiser;
import dev.ganvas.models.graph.Op;
import dev.ganvas.models.graph.Op.Activation.Function;
import dev.ganvas.models.graph.Op.Binary.Operator;
import dev.ganvas.models.graph.Op.Pad.Mode;
import dev.ganvas.models.graph.Shape;
import dev.ganvas.models.graph.Tensor;
import dev.ganvas.models.graph.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Small networks that hold every op, each named after the op that it is there for. */
final class OpGraphs {
  private static final Shape VECTOR = Shape.of(Shape.N, 4);
  private static final Shape IMAGE = Shape.of(Shape.N, 4, 6, 8);

  private OpGraphs() {}

  static Stream<Graph> all() {
    return Stream.of(functions(), operators(), images(), norms(), moves(), constants())
        .flatMap(List::stream);
  }

  /** From x to y by one op, and more inputs to it. */
  private static Graph of(Shape x, Op op, String name, More more) {
    Graph.Builder graph = Graph.builder(name);
    List<Value> inputs = new ArrayList<>(List.of(graph.input("x", x, DataType.FLOAT)));
    inputs.addAll(more.to(graph));
    return graph.build("y", graph.add("op", op, inputs.toArray(Value[]::new)));
  }

  private interface More {
    List<Value> to(Graph.Builder graph);
  }

  private static Graph of(Shape x, Op op, String name) {
    return of(x, op, name, graph -> List.of());
  }

  private static Value weight(Graph.Builder graph, String name, int... sizes) {
    return graph.param(name, Shape.of(sizes), Initialiser.uniform(1));
  }

  /** Numbers from 0.5 to 1.5, to divide by or to take the root of. */
  private static Value positive(Graph.Builder graph, String name, int... sizes) {
    Initialiser start = new Initialiser(Initialiser.Distribution.UNIFORM, 1, 0.5);
    return graph.param(name, Shape.of(sizes), start);
  }

  private static List<Graph> functions() {
    List<Graph> graphs = new ArrayList<>();
    for (Function function : Function.values()) {
      Graph.Builder graph = Graph.builder(function.name());
      Value x = graph.input("x", VECTOR, DataType.FLOAT);
      boolean root = function == Function.SQRT;
      Value y = root ? graph.add("square", new Op.Binary(Operator.MULTIPLY), x, x) : x;
      graphs.add(graph.build("y", graph.add("op", new Op.Activation(function, 0.2), y)));
    }
    return graphs;
  }

  private static List<Graph> operators() {
    List<Graph> graphs = new ArrayList<>();
    for (Operator operator : Operator.values()) {
      More column = graph -> List.of(positive(graph, "column", 4, 1, 1));
      graphs.add(of(IMAGE, new Op.Binary(operator), operator.name(), column));
    }
    return graphs;
  }

  private static List<Graph> images() {
    More kernel = g -> List.of(weight(g, "weight", 4, 5, 3, 3), weight(g, "bias", 5));
    More turned = g -> List.of(weight(g, "weight", 5, 4, 3, 3), weight(g, "bias", 5));
    return List.of(
        of(IMAGE, new Op.Conv2d(1, 0), "Conv2d", turned),
        of(IMAGE, new Op.Conv2d(2, 1), "Conv2d with stride 2", turned),
        of(IMAGE, new Op.ConvTranspose2d(2, 1), "ConvTranspose2d", kernel),
        of(IMAGE, new Op.Upsample(3, Op.Upsample.Filter.NEAREST), "Upsample"),
        of(IMAGE, new Op.Upsample(3, Op.Upsample.Filter.LINEAR), "Upsample between pixels"),
        of(IMAGE, new Op.AveragePool(2), "AveragePool"),
        of(Shape.of(Shape.N, 4, 7, 5), new Op.AveragePool(2), "AveragePool of odd sizes"),
        of(IMAGE, new Op.Pad(2, Mode.ZERO), "Pad with zeros"),
        of(IMAGE, new Op.Pad(5, Mode.REFLECT), "Pad with reflections"));
  }

  private static List<Graph> norms() {
    More affine = g -> List.of(weight(g, "gamma", 4), weight(g, "beta", 4));
    More running =
        g ->
            List.of(
                weight(g, "gamma", 4),
                weight(g, "beta", 4),
                weight(g, "mean", 4),
                positive(g, "variance", 4));
    return List.of(
        of(IMAGE, new Op.BatchNorm(1e-5, 0.1), "BatchNorm", running),
        of(VECTOR, new Op.BatchNorm(1e-5, 0.1), "BatchNorm of vectors", running),
        of(IMAGE, new Op.BatchNorm(1e-5, 1, 2), "BatchNorm of a reference", running),
        of(IMAGE, new Op.GroupNorm(1, 1e-5), "GroupNorm over layers", affine),
        of(IMAGE, new Op.GroupNorm(2, 1e-5), "GroupNorm", affine),
        of(IMAGE, new Op.GroupNorm(4, 1e-5), "GroupNorm over instances", affine),
        spectral());
  }

  private static Graph spectral() {
    Graph.Builder graph = Graph.builder("SpectralNorm");
    Value x = graph.input("x", VECTOR, DataType.FLOAT);
    Value direction = weight(graph, "direction", 3);
    Value matrix =
        graph.add("norm", new Op.SpectralNorm(1e-12), weight(graph, "weight", 3, 4), direction);
    return graph.build("y", graph.add("op", new Op.Linear(), x, matrix));
  }

  private static List<Graph> moves() {
    More more = g -> List.of(weight(g, "weight", 3, 4), weight(g, "bias", 3));
    Shape matrices = Shape.of(Shape.N, 2, 3);
    return List.of(
        of(VECTOR, new Op.Linear(), "Linear", more),
        of(matrices, new Op.MatMul(), "MatMul", g -> List.of(columns(g))),
        of(IMAGE, new Op.Concat(1), "Concat", g -> List.of(g.input("more", IMAGE, DataType.FLOAT))),
        of(IMAGE, new Op.Slice(3, 2, 7), "Slice"),
        of(IMAGE, new Op.Slice(-2, 5, 6), "Slice from the end"),
        of(IMAGE, new Op.Reshape(Shape.of(Shape.N, 8, 24)), "Reshape"),
        of(IMAGE, new Op.Transpose(List.of(0, 3, 1, 2)), "Transpose"),
        of(Shape.of(Shape.N, 1, 3), new Op.Expand(Shape.of(Shape.N, 5, 3)), "Expand"),
        of(IMAGE, new Op.Mean(List.of(2, 3), false), "Mean"),
        of(IMAGE, new Op.Mean(List.of(-1), false), "Mean from the end"),
        of(IMAGE, new Op.Sum(List.of(1), true), "Sum"),
        of(Shape.of(Shape.N, 3, 2), new Op.Similarity(), "Similarity"),
        distance(),
        of(IMAGE, new Op.Softmax(1), "Softmax"),
        of(VECTOR, new Op.Dropout(0.5), "Dropout"),
        rows());
  }

  /** From the mean of the batch. */
  private static Graph distance() {
    Graph.Builder graph = Graph.builder("Mean over the batch");
    Value x = graph.input("x", VECTOR, DataType.FLOAT);
    Value mean = graph.add("op", new Op.Mean(List.of(0), true), x);
    return graph.build("y", graph.add("y", new Op.Binary(Operator.SUBTRACT), x, mean));
  }

  private static Value columns(Graph.Builder graph) {
    return graph.input("columns", Shape.of(Shape.N, 3, 5), DataType.FLOAT);
  }

  private static Graph rows() {
    Graph.Builder graph = Graph.builder("Embedding");
    Value index = graph.input("label", Shape.of(Shape.N), DataType.INDEX);
    Value table = weight(graph, "table", 10, 3);
    return graph.build("y", graph.add("op", new Op.Embedding(), index, table));
  }

  private static List<Graph> constants() {
    Tensor tiny = new Tensor(Shape.of(4), new float[] {1.5e-12f, -2.5e30f, -3e-38f, 0});
    More numbers = g -> List.of(g.add("constant", new Op.Constant(tiny)));
    Tensor pi = new Tensor(new Shape(List.of()), new float[] {3.14f});
    More number = g -> List.of(g.add("constant", new Op.Constant(pi)));
    return List.of(
        of(VECTOR, new Op.Binary(Operator.MULTIPLY), "Constant with exponents", numbers),
        of(VECTOR, new Op.Binary(Operator.ADD), "Constant without axes", number),
        start(),
        odd());
  }

  /** A learned start that every sample begins from, as style generators have it. */
  private static Graph start() {
    Graph.Builder graph = Graph.builder("Expand of a weight to the batch");
    Value x = graph.input("x", VECTOR, DataType.FLOAT);
    Op expand = new Op.Expand(Shape.of(Shape.N, 4));
    Value all = graph.add("all", expand, weight(graph, "start", 1, 4));
    Value sum = graph.add("sum", new Op.Binary(Operator.ADD), all, x);
    return graph.build("y", graph.add("op", new Op.Concat(1), all, sum));
  }

  /** Inputs whose names mean something else in the language that the graph is compiled from. */
  private static Graph odd() {
    Graph.Builder graph = Graph.builder("Input with any name");
    Value first = graph.input("v0", VECTOR, DataType.FLOAT);
    Value second = graph.input("class", VECTOR, DataType.FLOAT);
    Value third = graph.input("style.w", VECTOR, DataType.FLOAT);
    Value product = graph.add("product", new Op.Binary(Operator.MULTIPLY), second, third);
    return graph.build("y", graph.add("op", new Op.Binary(Operator.SUBTRACT), product, first));
  }
}
