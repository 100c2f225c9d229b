package dev.ganvas.trainer.project;

import dev.ganvas.models.card.ImageOutput;
import dev.ganvas.models.card.Style;
import dev.ganvas.models.graph.DataType;
import dev.ganvas.models.graph.Graph;
import dev.ganvas.models.graph.Shape;
import dev.ganvas.models.graph.Value;
import dev.ganvas.models.layer.Functions;
import java.util.List;
import java.util.stream.IntStream;

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
    Functions functions = new Functions(graph);
    Value pixels = pixels(graph, functions);
    Value pull = weighed(functions, "pull", distance(graph, functions), PULL / (spread * spread));
    Value sum = functions.add(pixels, pull);
    if (features > 0) {
      Value apart = sight(graph, functions);
      sum = functions.add(sum, weighed(functions, "features", apart, FEATURES));
    }
    return graph.build(LOSS, sum);
  }

  /** The mean over scales of the mean squared difference, in half the way from black to white. */
  private Value pixels(Graph.Builder graph, Functions functions) {
    Shape one = Shape.of(1, image.channels(), image.height(), image.width());
    Value made = input(graph, MADE, one.with(0, Shape.N)); // first: it decides who owns the loss
    Value difference = functions.subtract(made, input(graph, PICTURE, one));
    Value sum = meanSquare(functions, difference);
    int scales = 1;
    while (halves(difference.shape())) {
      difference = functions.halved(difference);
      sum = functions.add(sum, meanSquare(functions, difference));
      scales++;
    }
    double half = (image.range().high() - image.range().low()) / 2;
    return weighed(functions, "pixels", sum, 1 / (scales * half * half));
  }

  private static boolean halves(Shape shape) {
    int height = shape.dim(2);
    int width = shape.dim(3);
    return height % 2 == 0 && width % 2 == 0 && Math.min(height, width) >= 2 * SMALLEST_MAP;
  }

  private Value distance(Graph.Builder graph, Functions functions) {
    Value styles = input(graph, STYLES, Shape.of(Shape.N, style.layers(), style.dim()));
    Value mean = input(graph, MEAN, Shape.of(1, 1, style.dim()));
    return meanSquare(functions, functions.subtract(styles, mean));
  }

  private Value sight(Graph.Builder graph, Functions functions) {
    Value seen = input(graph, SEEN, Shape.of(Shape.N, features));
    Value wanted = input(graph, WANTED, Shape.of(1, features));
    Value difference = functions.subtract(seen, wanted);
    Value sum = functions.sum(functions.multiply(difference, difference), List.of(1));
    return functions.reshape(sum, Shape.of(Shape.N));
  }

  /** Of each sample: [N, ...] -> [N]. */
  private static Value meanSquare(Functions functions, Value x) {
    List<Integer> axes = IntStream.range(1, x.shape().rank()).boxed().toList();
    Value mean = functions.mean(functions.multiply(x, x), axes);
    return functions.reshape(mean, Shape.of(Shape.N));
  }

  private static Value weighed(Functions functions, String name, Value x, double weight) {
    return functions.multiply(x, functions.constant(name + ".weight", weight));
  }

  private static Value input(Graph.Builder graph, String name, Shape shape) {
    return graph.input(name, shape, DataType.FLOAT);
  }
}
