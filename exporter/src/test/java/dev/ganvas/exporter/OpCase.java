package dev.ganvas.exporter;

import dev.ganvas.models.graph.DataType;
import dev.ganvas.models.graph.Graph;
import dev.ganvas.models.graph.Initialiser;
import dev.ganvas.models.graph.Shape;
import dev.ganvas.models.graph.Value;
import dev.ganvas.models.graph.Weights;
import java.util.function.BiFunction;

/** A network of one op, x [N, ...] to y, and what it should make of one sample. */
record OpCase(String name, Network network, Expectation expectation) {
  /** One sample's y, computed without anything of the exporter. */
  interface Expectation {
    float[] of(float[] x, Weights weights);
  }

  static OpCase of(
      String name,
      Shape x,
      BiFunction<Graph.Builder, Value, Value> build,
      Expectation expectation) {
    Graph.Builder graph = Graph.builder("graph");
    Value y = build.apply(graph, graph.input("x", x, DataType.FLOAT));
    return new OpCase(name, random(graph.build("y", y)), expectation);
  }

  /** A graph with weights that are never zero, as an untrained bias would be. */
  static Network random(Graph graph) {
    return new Network(graph, Weights.initial(graph, 1));
  }

  /** A weight between -1 and 1. */
  static Value weight(Graph.Builder graph, String name, int... shape) {
    return graph.param(name, Shape.of(shape), Initialiser.uniform(1));
  }

  /** A weight between 0.5 and 1.5, as a variance may be. */
  static Value positive(Graph.Builder graph, String name, int... shape) {
    Initialiser start = new Initialiser(Initialiser.Distribution.UNIFORM, 1, 0.5);
    return graph.param(name, Shape.of(shape), start);
  }

  static float[] values(Weights weights, String name) {
    return weights.tensors().get(name).values();
  }

  Shape input() {
    return network.graph().inputs().get(0).shape();
  }

  @Override
  public String toString() {
    return name;
  }
}
