package dev.ganvas.exporter;

import static dev.ganvas.exporter.Formula.list;
import static dev.ganvas.exporter.Formula.sum;
import static dev.ganvas.exporter.OpCase.positive;
import static dev.ganvas.exporter.OpCase.values;
import static dev.ganvas.exporter.OpCase.weight;

import dev.ganvas.models.graph.Op;
import dev.ganvas.models.graph.Shape;
import java.util.List;

/** The normalisations, of 4 channels, on images of 6 pixels and on plain vectors. */
final class NormCases {
  private static final Shape IMAGE = Shape.of(Shape.N, 4, 2, 3);
  private static final Shape VECTOR = Shape.of(Shape.N, 4);
  private static final double EPSILON = 1e-3;

  private NormCases() {}

  static List<OpCase> all() {
    return List.of(
        batch("batch norm of images", IMAGE, 0),
        batch("batch norm of vectors", VECTOR, 0),
        batch("virtual batch norm of images", IMAGE, 2),
        group("group norm of images with 2 groups", IMAGE, 2),
        group("layer norm of images", IMAGE, 1),
        group("instance norm of images", IMAGE, 4),
        group("group norm of vectors with 2 groups", VECTOR, 2),
        group("layer norm of vectors", VECTOR, 1));
  }

  private static OpCase batch(String name, Shape shape, int reference) {
    int pixels = (int) shape.elements() / 4;
    return OpCase.of(
        name,
        shape,
        (graph, x) ->
            graph.add(
                "y",
                new Op.BatchNorm(EPSILON, 0.1, reference),
                x,
                weight(graph, "gamma", 4),
                weight(graph, "beta", 4),
                weight(graph, "mean", 4),
                positive(graph, "variance", 4)),
        (x, w) ->
            list(
                x.length,
                i -> {
                  int c = i / pixels;
                  double deviation = Math.sqrt(values(w, "variance")[c] + EPSILON);
                  double normal = (x[i] - values(w, "mean")[c]) / deviation;
                  return normal * values(w, "gamma")[c] + values(w, "beta")[c];
                }));
  }

  private static OpCase group(String name, Shape shape, int groups) {
    int pixels = (int) shape.elements() / 4;
    int members = (int) shape.elements() / groups;
    return OpCase.of(
        name,
        shape,
        (graph, x) ->
            graph.add(
                "y",
                new Op.GroupNorm(groups, EPSILON),
                x,
                weight(graph, "gamma", 4),
                weight(graph, "beta", 4)),
        (x, w) ->
            list(
                x.length,
                i -> {
                  int c = i / pixels;
                  double normal = normal(x, i, members);
                  return normal * values(w, "gamma")[c] + values(w, "beta")[c];
                }));
  }

  /** An element among the members of its group. */
  private static double normal(float[] x, int place, int members) {
    int first = place / members * members;
    double mean = sum(members, k -> x[first + k]) / members;
    double variance = sum(members, k -> Math.pow(x[first + k] - mean, 2)) / members;
    return (x[place] - mean) / Math.sqrt(variance + EPSILON);
  }
}
