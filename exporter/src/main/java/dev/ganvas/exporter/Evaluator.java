package dev.ganvas.exporter;

import static dev.ganvas.exporter.Elements.fill;
import static dev.ganvas.exporter.Elements.moved;
import static dev.ganvas.exporter.Elements.read;

import dev.ganvas.models.graph.Node;
import dev.ganvas.models.graph.Op;
import dev.ganvas.models.graph.Shape;
import dev.ganvas.models.graph.Tensor;
import java.util.List;

/**
 * Computes one node from numbers, for folding: what people do to weights, not what networks do to
 * images. Clear rather than fast, since it runs once.
 */
final class Evaluator implements Foldable {
  private final Shape shape;

  /** For a node that gives {@code shape}. */
  Evaluator(Shape shape) {
    this.shape = shape;
  }

  @Override
  public Tensor matMul(Node node, Op.MatMul op, List<Tensor> in) {
    int terms = in.get(0).shape().dim(-1);
    return fill(
        shape,
        at -> {
          double sum = 0;
          for (int k = 0; k < terms; k++) {
            sum += read(in.get(0), moved(at, -1, k)) * read(in.get(1), moved(at, -2, k));
          }
          return sum;
        });
  }

  @Override
  public Tensor activation(Node node, Op.Activation op, List<Tensor> in) {
    return fill(shape, at -> Scalars.apply(op, read(in.get(0), at)));
  }

  @Override
  public Tensor binary(Node node, Op.Binary op, List<Tensor> in) {
    return fill(shape, at -> Scalars.apply(op, read(in.get(0), at), read(in.get(1), at)));
  }

  @Override
  public Tensor concat(Node node, Op.Concat op, List<Tensor> in) {
    int axis = op.axis() < 0 ? op.axis() + shape.rank() : op.axis();
    return fill(
        shape,
        at -> {
          int place = at[axis];
          int part = 0;
          while (place >= in.get(part).shape().dim(axis)) {
            place -= in.get(part++).shape().dim(axis);
          }
          return read(in.get(part), moved(at, axis, place));
        });
  }

  @Override
  public Tensor slice(Node node, Op.Slice op, List<Tensor> in) {
    int axis = op.axis() < 0 ? op.axis() + shape.rank() : op.axis();
    return fill(shape, at -> read(in.get(0), moved(at, axis, at[axis] + op.from())));
  }

  @Override
  public Tensor reshape(Node node, Op.Reshape op, List<Tensor> in) {
    return new Tensor(shape, in.get(0).values());
  }

  @Override
  public Tensor transpose(Node node, Op.Transpose op, List<Tensor> in) {
    return fill(
        shape,
        at -> {
          int[] from = new int[at.length];
          for (int axis = 0; axis < at.length; axis++) {
            from[op.axes().get(axis)] = at[axis];
          }
          return read(in.get(0), from);
        });
  }

  @Override
  public Tensor expand(Node node, Op.Expand op, List<Tensor> in) {
    return fill(shape, at -> read(in.get(0), at));
  }

  @Override
  public Tensor mean(Node node, Op.Mean op, List<Tensor> in) {
    Tensor sum = sum(in.get(0), op.axes());
    double count = (double) in.get(0).values().length / sum.values().length;
    Tensor mean = fill(sum.shape(), at -> read(sum, at) / count);
    return new Tensor(shape, mean.values());
  }

  @Override
  public Tensor sum(Node node, Op.Sum op, List<Tensor> in) {
    return new Tensor(shape, sum(in.get(0), op.axes()).values());
  }

  @Override
  public Tensor softmax(Node node, Op.Softmax op, List<Tensor> in) {
    Tensor x = in.get(0);
    // The largest of each row is subtracted, which cancels, so that no exponential overflows.
    Tensor powers = fill(shape, at -> Math.exp(read(x, at) - largest(x, at, op.axis())));
    Tensor sums = sum(powers, List.of(op.axis()));
    return fill(shape, at -> read(powers, at) / read(sums, at));
  }

  @Override
  public Tensor upsample(Node node, Op.Upsample op, List<Tensor> in) {
    Tensor x = in.get(0);
    int factor = op.factor();
    return switch (op.filter()) {
      case NEAREST -> fill(shape, at -> read(x, at[0], at[1], at[2] / factor, at[3] / factor));
      case LINEAR -> fill(shape, at -> between(x, at, factor));
    };
  }

  /** The mean of the four pixels nearest to a place, each the more the nearer it is. */
  private static double between(Tensor x, int[] at, int factor) {
    double row = (at[2] + 0.5) / factor - 0.5;
    double column = (at[3] + 0.5) / factor - 0.5;
    double sum = 0;
    for (int corner = 0; corner < 4; corner++) {
      int i = (int) Math.floor(row) + corner / 2;
      int j = (int) Math.floor(column) + corner % 2;
      double pixel = read(x, at[0], at[1], clamped(i, x, 2), clamped(j, x, 3));
      sum += (1 - Math.abs(row - i)) * (1 - Math.abs(column - j)) * pixel;
    }
    return sum;
  }

  private static int clamped(int place, Tensor x, int axis) {
    return Math.max(0, Math.min(x.shape().dim(axis) - 1, place));
  }

  @Override
  public Tensor pad(Node node, Op.Pad op, List<Tensor> in) {
    Shape from = in.get(0).shape();
    return fill(
        shape,
        at -> {
          int row = source(at[2] - op.amount(), from.dim(2), op.mode());
          int column = source(at[3] - op.amount(), from.dim(3), op.mode());
          boolean outside = row < 0 || column < 0;
          return outside ? 0 : read(in.get(0), at[0], at[1], row, column);
        });
  }

  @Override
  public Tensor dropout(Node node, Op.Dropout op, List<Tensor> in) {
    return in.get(0);
  }

  @Override
  public Tensor spectralNorm(Node node, Op.SpectralNorm op, List<Tensor> in) {
    double sigma = Spectrum.sigma(in.get(0), in.get(1), op.epsilon());
    return fill(shape, at -> read(in.get(0), at) / sigma);
  }

  private static Tensor sum(Tensor tensor, List<Integer> axes) {
    Shape kept = tensor.shape();
    for (int axis : axes) {
      kept = kept.with(axis, 1);
    }
    return Elements.sum(tensor, kept);
  }

  private static double largest(Tensor x, int[] at, int axis) {
    double largest = Double.NEGATIVE_INFINITY;
    for (int place = 0; place < x.shape().dim(axis); place++) {
      largest = Math.max(largest, read(x, moved(at, axis, place)));
    }
    return largest;
  }

  /** Where a padded pixel comes from, or -1 for a zero. */
  private static int source(int place, int size, Op.Pad.Mode mode) {
    if (place >= 0 && place < size) {
      return place;
    }
    int mirrored = place < 0 ? -place : 2 * (size - 1) - place;
    return mode == Op.Pad.Mode.REFLECT ? mirrored : -1;
  }
}
