package dev.ganvas.trainer.project;

import dev.ganvas.models.card.ImageOutput;
import dev.ganvas.models.card.Style;
import dev.ganvas.models.graph.DataType;
import dev.ganvas.models.graph.Graph;
import dev.ganvas.models.graph.Op;
import dev.ganvas.models.graph.Op.Binary.Operator;
import dev.ganvas.models.graph.Shape;
import dev.ganvas.models.graph.Tensor;
import dev.ganvas.models.graph.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * The loss of a projection as a network without weights: how unlike pictures are to one picture, in
 * pixels at several scales and in the features of a judge, and how far their styles are from the
 * mean (Abdal et al. 2019; Karras et al. 2020, appendix D).
 *
 * @param image what is compared
 * @param style what is kept near the mean
 * @param spread deviation of styles from their mean, the unit of that distance
 * @param features of a judge; 0 without one
 */
record Unlikeness(ImageOutput image, Style style, double spread, int features) {
  static final String MADE = "made";
  static final String PICTURE = "picture";
  static final String STYLES = "styles";
  static final String MEAN = "mean";
  static final String SEEN = "seen";
  static final String WANTED = "wanted";
  static final String LOSS = "loss";

  private static final double FEATURES = 0.1;
  private static final double PULL = 1e-3;
  private static final int SMALLEST_MAP = 4;

  /**
   * made [N, C, H, W] and picture [1, C, H, W], styles [N, layers, dim] and mean [1, 1, dim], with
   * a judge seen [N, features] and wanted [1, features], which has length 1 -> loss [N].
   */
  Graph graph() {
    Graph.Builder graph = Graph.builder("unlikeness");
    List<Value> parts = new ArrayList<>();
    parts.add(pixels(graph));
    parts.add(weighed(graph, "pull", distance(graph), PULL / (spread * spread)));
    if (features > 0) {
      parts.add(weighed(graph, "features", sight(graph), FEATURES));
    }
    Value sum = parts.get(0);
    for (Value part : parts.subList(1, parts.size())) {
      sum = graph.add(LOSS, new Op.Binary(Operator.ADD), sum, part);
    }
    return graph.build(LOSS, sum);
  }

  /** The mean over scales of the mean squared difference, in half the way from black to white. */
  private Value pixels(Graph.Builder graph) {
    Shape one = Shape.of(1, image.channels(), image.height(), image.width());
    Value difference = difference(graph, MADE, PICTURE, one);
    Value sum = square(graph, difference, List.of(1, 2, 3));
    int scales = 1;
    while (halves(difference.shape())) {
      difference = graph.add("halved", new Op.AveragePool(2), difference);
      Value next = square(graph, difference, List.of(1, 2, 3));
      sum = graph.add("scales", new Op.Binary(Operator.ADD), sum, next);
      scales++;
    }
    double half = (image.range().high() - image.range().low()) / 2;
    return weighed(graph, "pixels", sum, 1 / (scales * half * half));
  }

  private static boolean halves(Shape shape) {
    int height = shape.dim(2);
    int width = shape.dim(3);
    return height % 2 == 0 && width % 2 == 0 && Math.min(height, width) >= 2 * SMALLEST_MAP;
  }

  private Value distance(Graph.Builder graph) {
    Value styles = input(graph, STYLES, Shape.of(Shape.N, style.layers(), style.dim()));
    Value mean = input(graph, MEAN, Shape.of(1, 1, style.dim()));
    return square(graph, less(graph, styles, mean), List.of(1, 2));
  }

  private Value sight(Graph.Builder graph) {
    Value difference = difference(graph, SEEN, WANTED, Shape.of(1, features));
    Value square = graph.add("apart", new Op.Binary(Operator.MULTIPLY), difference, difference);
    return graph.add("distance", new Op.Sum(List.of(1), false), square);
  }

  private static Value difference(Graph.Builder graph, String many, String single, Shape shape) {
    Value all = input(graph, many, shape.with(0, Shape.N));
    return less(graph, all, input(graph, single, shape));
  }

  private static Value square(Graph.Builder graph, Value x, List<Integer> axes) {
    Value square = graph.add("square", new Op.Binary(Operator.MULTIPLY), x, x);
    return graph.add("square.mean", new Op.Mean(axes, false), square);
  }

  private static Value less(Graph.Builder graph, Value x, Value y) {
    return graph.add("difference", new Op.Binary(Operator.SUBTRACT), x, y);
  }

  private static Value weighed(Graph.Builder graph, String name, Value x, double weight) {
    Tensor number = Tensor.full(Shape.of(1), (float) weight);
    Value factor = graph.add(name + ".weight", new Op.Constant(number));
    return graph.add(name, new Op.Binary(Operator.MULTIPLY), x, factor);
  }

  private static Value input(Graph.Builder graph, String name, Shape shape) {
    return graph.input(name, shape, DataType.FLOAT);
  }
}
