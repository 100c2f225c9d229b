package dev.ganvas.exporter;

import static dev.ganvas.exporter.Formula.image;
import static dev.ganvas.exporter.Formula.sum;
import static dev.ganvas.exporter.OpCase.values;
import static dev.ganvas.exporter.OpCase.weight;

import dev.ganvas.models.graph.Op;
import dev.ganvas.models.graph.Shape;
import java.util.List;

/** The ops on images, here [N, 2, 4, 5]. */
final class ImageCases {
  private static final Shape IMAGE = Shape.of(Shape.N, 2, 4, 5);

  private ImageCases() {}

  static List<OpCase> all() {
    return List.of(
        convolution(),
        bareConvolution(),
        transposedConvolution(),
        doubling(),
        tripling(),
        smoothDoubling(),
        averagePooling(),
        zeroPadding(),
        reflection());
  }

  private static OpCase convolution() {
    return OpCase.of(
        "a convolution with bias, stride 2 and padding 1",
        IMAGE,
        (graph, x) ->
            graph.add(
                "y", new Op.Conv2d(2, 1), x, weight(graph, "w", 3, 2, 3, 3), weight(graph, "b", 3)),
        (x, w) ->
            image(
                3,
                2,
                3,
                (c, i, j) ->
                    values(w, "b")[c] + correlation(x, values(w, "w"), c, i * 2 - 1, j * 2 - 1)));
  }

  private static OpCase bareConvolution() {
    return OpCase.of(
        "a convolution without bias or padding",
        IMAGE,
        (graph, x) -> graph.add("y", new Op.Conv2d(1, 0), x, weight(graph, "w", 3, 2, 3, 3)),
        (x, w) -> image(3, 2, 3, (c, i, j) -> correlation(x, values(w, "w"), c, i, j)));
  }

  private static OpCase transposedConvolution() {
    return OpCase.of(
        "a transposed convolution with bias, stride 2 and padding 1",
        IMAGE,
        (graph, x) ->
            graph.add(
                "y",
                new Op.ConvTranspose2d(2, 1),
                x,
                weight(graph, "w", 2, 3, 4, 4),
                weight(graph, "b", 3)),
        (x, w) ->
            image(
                3, 8, 10, (c, i, j) -> values(w, "b")[c] + scattered(x, values(w, "w"), c, i, j)));
  }

  private static OpCase doubling() {
    return OpCase.of(
        "nearest upsampling by 2",
        IMAGE,
        (graph, x) -> graph.add("y", new Op.Upsample(2, Op.Upsample.Filter.NEAREST), x),
        (x, w) -> image(2, 8, 10, (c, i, j) -> pixel(x, c, i / 2, j / 2)));
  }

  private static OpCase tripling() {
    return OpCase.of(
        "nearest upsampling by 3",
        IMAGE,
        (graph, x) -> graph.add("y", new Op.Upsample(3, Op.Upsample.Filter.NEAREST), x),
        (x, w) -> image(2, 12, 15, (c, i, j) -> pixel(x, c, i / 3, j / 3)));
  }

  /** Each new pixel is 3/4 of its own row or column and 1/4 of the nearest other one. */
  private static OpCase smoothDoubling() {
    return OpCase.of(
        "linear upsampling by 2",
        IMAGE,
        (graph, x) -> graph.add("y", new Op.Upsample(2, Op.Upsample.Filter.LINEAR), x),
        (x, w) ->
            image(
                2,
                8,
                10,
                (c, i, j) -> {
                  int row = Math.max(0, Math.min(3, i / 2 + (i % 2 == 0 ? -1 : 1)));
                  int column = Math.max(0, Math.min(4, j / 2 + (j % 2 == 0 ? -1 : 1)));
                  double own = 0.75 * pixel(x, c, i / 2, j / 2) + 0.25 * pixel(x, c, row, j / 2);
                  double other =
                      0.75 * pixel(x, c, i / 2, column) + 0.25 * pixel(x, c, row, column);
                  return 0.75 * own + 0.25 * other;
                }));
  }

  private static OpCase averagePooling() {
    return OpCase.of(
        "average pooling that leaves a column over",
        IMAGE,
        (graph, x) -> graph.add("y", new Op.AveragePool(2), x),
        (x, w) ->
            image(
                2, 2, 2, (c, i, j) -> sum(4, k -> pixel(x, c, 2 * i + k / 2, 2 * j + k % 2)) / 4));
  }

  private static OpCase zeroPadding() {
    return OpCase.of(
        "padding with zeros",
        IMAGE,
        (graph, x) -> graph.add("y", new Op.Pad(2, Op.Pad.Mode.ZERO), x),
        (x, w) -> image(2, 8, 9, (c, i, j) -> pixel(x, c, i - 2, j - 2)));
  }

  private static OpCase reflection() {
    return OpCase.of(
        "padding by reflection",
        IMAGE,
        (graph, x) -> graph.add("y", new Op.Pad(2, Op.Pad.Mode.REFLECT), x),
        (x, w) -> image(2, 8, 9, (c, i, j) -> pixel(x, c, mirror(i - 2, 4), mirror(j - 2, 5))));
  }

  /** Zero outside the image. */
  private static double pixel(float[] x, int channel, int row, int column) {
    boolean inside = row >= 0 && row < 4 && column >= 0 && column < 5;
    return inside ? x[(channel * 4 + row) * 5 + column] : 0;
  }

  private static int mirror(int place, int size) {
    return size - 1 - Math.abs(size - 1 - Math.abs(place));
  }

  private static double correlation(float[] x, float[] w, int output, int row, int column) {
    return sum(18, k -> w[output * 18 + k] * pixel(x, k / 9, row + k / 3 % 3, column + k % 3));
  }

  /** All (channel, row, column) of x whose 4 x 4 stamp, 2 apart and 1 outside, covers a pixel. */
  private static double scattered(float[] x, float[] w, int output, int row, int column) {
    return sum(
        40,
        k -> {
          int a = row + 1 - 2 * (k / 5 % 4);
          int b = column + 1 - 2 * (k % 5);
          boolean covers = a >= 0 && a < 4 && b >= 0 && b < 4;
          return covers ? x[k] * w[((k / 20 * 3 + output) * 4 + a) * 4 + b] : 0;
        });
  }
}
