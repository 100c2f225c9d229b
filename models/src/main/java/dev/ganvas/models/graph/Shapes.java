package dev.ganvas.models.graph;

import dev.ganvas.models.Check;
import java.util.ArrayList;
import java.util.List;

/** Infers the shape of every op and refuses inputs that do not fit, naming both sides. */
final class Shapes implements Visitor<Shape> {
  private final String graph;

  Shapes(String graph) {
    this.graph = graph;
  }

  @Override
  public Shape input(Node node, Op.Input op) {
    return op.shape();
  }

  @Override
  public Shape param(Node node, Op.Param op) {
    return op.shape();
  }

  @Override
  public Shape constant(Node node, Op.Constant op) {
    return op.value().shape();
  }

  @Override
  public Shape linear(Node node, Op.Linear op, List<Shape> in) {
    Shape weight = in.get(1);
    at(node).expect(0, Shape.of(Shape.N, weight.dim(1)));
    at(node).expectBias(weight.dim(0));
    return in.get(0).with(-1, weight.dim(0));
  }

  @Override
  public Shape matMul(Node node, Op.MatMul op, List<Shape> in) {
    Shape left = in.get(0);
    at(node).expect(1, left.with(-1, in.get(1).dim(-1)).with(-2, left.dim(-1)));
    return left.with(-1, in.get(1).dim(-1));
  }

  @Override
  public Shape conv2d(Node node, Op.Conv2d op, List<Shape> in) {
    Shape weight = in.get(1);
    at(node).expect(0, image(in.get(0), weight.dim(1)));
    at(node).expectBias(weight.dim(0));
    int margin = 2 * op.padding() - weight.dim(-1);
    return resized(
        node,
        in.get(0).with(1, weight.dim(0)),
        size -> Math.floorDiv(size + margin, op.stride()) + 1);
  }

  @Override
  public Shape convTranspose2d(Node node, Op.ConvTranspose2d op, List<Shape> in) {
    Shape weight = in.get(1);
    at(node).expect(0, image(in.get(0), weight.dim(0)));
    at(node).expectBias(weight.dim(1));
    int margin = weight.dim(-1) - 2 * op.padding();
    return resized(
        node, in.get(0).with(1, weight.dim(1)), size -> (size - 1) * op.stride() + margin);
  }

  @Override
  public Shape batchNorm(Node node, Op.BatchNorm op, List<Shape> in) {
    for (int i = 1; i < in.size(); i++) {
      at(node).expect(i, Shape.of(in.get(0).dim(1)));
    }
    return in.get(0);
  }

  @Override
  public Shape groupNorm(Node node, Op.GroupNorm op, List<Shape> in) {
    int channels = in.get(0).dim(1);
    Check.that(
        channels % op.groups() == 0,
        "%s: %d groups do not divide %d channels",
        at(node).where(),
        op.groups(),
        channels);
    at(node).expect(1, Shape.of(channels));
    at(node).expect(2, Shape.of(channels));
    return in.get(0);
  }

  @Override
  public Shape activation(Node node, Op.Activation op, List<Shape> in) {
    return in.get(0);
  }

  @Override
  public Shape binary(Node node, Op.Binary op, List<Shape> in) {
    Shape wide = in.get(0).rank() >= in.get(1).rank() ? in.get(0) : in.get(1);
    Shape narrow = wide.equals(in.get(0)) ? in.get(1) : in.get(0);
    Shape result = wide;
    for (int axis = -1; axis >= -narrow.rank(); axis--) {
      int a = wide.dim(axis);
      int b = narrow.dim(axis);
      Check.that(
          a == b || a == 1 || b == 1,
          "%s cannot combine %s from %s with %s from %s",
          at(node).where(),
          in.get(0),
          at(node).source(0),
          in.get(1),
          at(node).source(1));
      result = result.with(axis, a == 1 ? b : a);
    }
    return result;
  }

  @Override
  public Shape concat(Node node, Op.Concat op, List<Shape> in) {
    int size = 0;
    for (int i = 0; i < in.size(); i++) {
      at(node).axis(i, op.axis());
      at(node).expect(i, in.get(0).with(op.axis(), in.get(i).dim(op.axis())));
      size += in.get(i).dim(op.axis());
    }
    return in.get(0).with(op.axis(), size);
  }

  @Override
  public Shape slice(Node node, Op.Slice op, List<Shape> in) {
    at(node).axis(0, op.axis());
    int size = in.get(0).dim(op.axis());
    Check.that(
        0 <= op.from() && op.from() < op.to() && op.to() <= size,
        "%s takes %d to %d of axis %d, which has %d in %s",
        at(node).where(),
        op.from(),
        op.to(),
        op.axis(),
        size,
        in.get(0));
    return in.get(0).with(op.axis(), op.to() - op.from());
  }

  @Override
  public Shape reshape(Node node, Op.Reshape op, List<Shape> in) {
    Shape from = in.get(0);
    Check.that(
        from.elements() == op.shape().elements() && from.batched() == op.shape().batched(),
        "%s cannot make %s of %s from %s",
        at(node).where(),
        op.shape(),
        from,
        at(node).source(0));
    return op.shape();
  }

  @Override
  public Shape transpose(Node node, Op.Transpose op, List<Shape> in) {
    Shape from = in.get(0);
    Check.that(
        op.axes().stream().sorted().toList().equals(axes(from.rank())),
        "%s: %s is no order of the axes of %s",
        at(node).where(),
        op.axes(),
        from);
    return new Shape(op.axes().stream().map(from::dim).toList());
  }

  @Override
  public Shape expand(Node node, Op.Expand op, List<Shape> in) {
    Shape from = in.get(0);
    Check.that(from.rank() == op.shape().rank(), "%s cannot expand %s", at(node).where(), from);
    for (int axis = 0; axis < from.rank(); axis++) {
      if (from.dim(axis) != 1) {
        at(node).expect(0, op.shape().with(axis, from.dim(axis)), op.shape());
      }
    }
    return op.shape();
  }

  @Override
  public Shape embedding(Node node, Op.Embedding op, List<Shape> in) {
    at(node).expect(0, Shape.of(Shape.N));
    return Shape.of(Shape.N, in.get(1).dim(1));
  }

  @Override
  public Shape mean(Node node, Op.Mean op, List<Shape> in) {
    return reduced(node, op.axes(), op.keep());
  }

  @Override
  public Shape sum(Node node, Op.Sum op, List<Shape> in) {
    return reduced(node, op.axes(), op.keep());
  }

  @Override
  public Shape softmax(Node node, Op.Softmax op, List<Shape> in) {
    at(node).axis(0, op.axis());
    return in.get(0);
  }

  @Override
  public Shape upsample(Node node, Op.Upsample op, List<Shape> in) {
    return resized(node, in.get(0), size -> size * op.factor());
  }

  @Override
  public Shape averagePool(Node node, Op.AveragePool op, List<Shape> in) {
    return resized(node, in.get(0), size -> size / op.size());
  }

  @Override
  public Shape pad(Node node, Op.Pad op, List<Shape> in) {
    Shape from = in.get(0);
    Check.that(
        op.mode() != Op.Pad.Mode.REFLECT || op.amount() < Math.min(from.dim(-2), from.dim(-1)),
        "%s reflects %d pixels, which %s from %s does not have",
        at(node).where(),
        op.amount(),
        from,
        at(node).source(0));
    return resized(node, in.get(0), size -> size + 2 * op.amount());
  }

  @Override
  public Shape dropout(Node node, Op.Dropout op, List<Shape> in) {
    return in.get(0);
  }

  @Override
  public Shape similarity(Node node, Op.Similarity op, List<Shape> in) {
    Shape from = in.get(0);
    Check.that(
        from.rank() == 3 && from.batched(),
        "%s needs [N, kernels, dims], not %s",
        at(node).where(),
        from);
    return from.without(List.of(2));
  }

  @Override
  public Shape spectralNorm(Node node, Op.SpectralNorm op, List<Shape> in) {
    at(node).expect(1, Shape.of(in.get(0).dim(0)));
    return in.get(0);
  }

  private interface Resize {
    int apply(int size);
  }

  private Shape resized(Node node, Shape image, Resize resize) {
    Check.that(image.rank() == 4, "%s needs an image, not %s", at(node).where(), image);
    int height = resize.apply(image.dim(2));
    int width = resize.apply(image.dim(3));
    Check.that(height > 0 && width > 0, "%s leaves nothing of %s", at(node).where(), image);
    return image.with(2, height).with(3, width);
  }

  private Shape reduced(Node node, List<Integer> axes, boolean keep) {
    Shape from = node.inputs().get(0).shape();
    List<Integer> gone = axes.stream().map(axis -> at(node).axis(0, axis)).toList();
    Shape kept = from;
    for (int axis : gone) {
      kept = kept.with(axis, 1);
    }
    return keep ? kept : from.without(gone);
  }

  /** What an image should be, for the sentence: its own size with the channels that are needed. */
  private static Shape image(Shape given, int channels) {
    return given.rank() == 4 ? given.with(1, channels) : Shape.of(Shape.N, channels, 1, 1);
  }

  private Site at(Node node) {
    return new Site(graph, node);
  }

  private static List<Integer> axes(int rank) {
    List<Integer> axes = new ArrayList<>();
    for (int axis = 0; axis < rank; axis++) {
      axes.add(axis);
    }
    return axes;
  }
}
