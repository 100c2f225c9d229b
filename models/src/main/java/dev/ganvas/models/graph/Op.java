package dev.ganvas.models.graph;

import dev.ganvas.models.Check;
import java.util.List;

/**
 * The closed set of primitive operations. Tensors are float and row-major, images [N, C, H, W]. A
 * layer that these can express is a method of {@link dev.ganvas.models.layer.Layers}, not an op.
 */
public sealed interface Op {
  /** Calls the visitor's method for this op. */
  <T> T accept(Visitor<T> visitor, Node node, List<T> inputs);

  /** What varies from run to run; the name is the tensor's name in every engine. */
  record Input(String name, Shape shape, DataType type) implements Op {
    @Override
    public <T> T accept(Visitor<T> visitor, Node node, List<T> inputs) {
      return visitor.input(node, this);
    }
  }

  /**
   * A weight. Its dotted name is checkpoint key, optimiser key and ONNX initialiser at once. One
   * that is not trainable (a running mean) is kept and saved but not optimised.
   */
  record Param(String name, Shape shape, Initialiser start, boolean trainable) implements Op {
    @Override
    public <T> T accept(Visitor<T> visitor, Node node, List<T> inputs) {
      return visitor.param(node, this);
    }
  }

  /** Fixed numbers. */
  record Constant(Tensor value) implements Op {
    @Override
    public <T> T accept(Visitor<T> visitor, Node node, List<T> inputs) {
      return visitor.constant(node, this);
    }
  }

  /** x [N, in], weight [out, in], optional bias [out] -> [N, out]. */
  record Linear() implements Op {
    @Override
    public <T> T accept(Visitor<T> visitor, Node node, List<T> inputs) {
      return visitor.linear(node, this, inputs);
    }
  }

  /** a [..., m, k], b [..., k, n] -> [..., m, n], of equal leading sizes. */
  record MatMul() implements Op {
    @Override
    public <T> T accept(Visitor<T> visitor, Node node, List<T> inputs) {
      return visitor.matMul(node, this, inputs);
    }
  }

  /** x [N, in, H, W], weight [out, in, k, k], optional bias [out]; zero padding on all sides. */
  record Conv2d(int stride, int padding) implements Op {
    public Conv2d {
      checkStride(stride, padding);
    }

    @Override
    public <T> T accept(Visitor<T> visitor, Node node, List<T> inputs) {
      return visitor.conv2d(node, this, inputs);
    }
  }

  /** x [N, in, H, W], weight [in, out, k, k], optional bias [out]. */
  record ConvTranspose2d(int stride, int padding) implements Op {
    public ConvTranspose2d {
      checkStride(stride, padding);
    }

    @Override
    public <T> T accept(Visitor<T> visitor, Node node, List<T> inputs) {
      return visitor.convTranspose2d(node, this, inputs);
    }
  }

  /**
   * x [N, C, ...], then gamma, beta, running mean and running variance, each [C] (Ioffe and Szegedy
   * 2015). Batch statistics in training, running ones (moved by {@code momentum}) elsewhere.
   *
   * @param reference how many rows make the statistics in training: the first so many of the batch,
   *     the same at every update (Salimans et al. 2016); 0 for all rows
   */
  record BatchNorm(double epsilon, double momentum, int reference) implements Op {
    /** The statistics are those of the whole batch. */
    public BatchNorm(double epsilon, double momentum) {
      this(epsilon, momentum, 0);
    }

    public BatchNorm {
      Check.within("reference", reference, 0, 65_536);
    }

    @Override
    public <T> T accept(Visitor<T> visitor, Node node, List<T> inputs) {
      return visitor.batchNorm(node, this, inputs);
    }
  }

  /**
   * x [N, C, ...], gamma [C], beta [C] (Wu and He 2018): statistics of each sample and group. One
   * group is layer normalisation, C groups are instance normalisation.
   */
  record GroupNorm(int groups, double epsilon) implements Op {
    public GroupNorm {
      Check.that(groups >= 1, "groups is %d; allowed are 1 and above", groups);
    }

    @Override
    public <T> T accept(Visitor<T> visitor, Node node, List<T> inputs) {
      return visitor.groupNorm(node, this, inputs);
    }
  }

  /** One function of every element; {@code slope} is that of LEAKY_RELU below zero. */
  record Activation(Function function, double slope) implements Op {
    /** The functions. */
    public enum Function {
      RELU,
      LEAKY_RELU,
      TANH,
      SIGMOID,
      SOFTPLUS,
      EXP,
      SQRT
    }

    @Override
    public <T> T accept(Visitor<T> visitor, Node node, List<T> inputs) {
      return visitor.activation(node, this, inputs);
    }
  }

  /** Two tensors element by element; sizes of 1 and missing leading axes are repeated. */
  record Binary(Operator operator) implements Op {
    /** The functions. */
    public enum Operator {
      ADD,
      SUBTRACT,
      MULTIPLY,
      DIVIDE
    }

    @Override
    public <T> T accept(Visitor<T> visitor, Node node, List<T> inputs) {
      return visitor.binary(node, this, inputs);
    }
  }

  /** Any number of tensors, one after another along an axis. */
  record Concat(int axis) implements Op {
    @Override
    public <T> T accept(Visitor<T> visitor, Node node, List<T> inputs) {
      return visitor.concat(node, this, inputs);
    }
  }

  /** Indices {@code from} up to, not including, {@code to} of an axis other than the batch. */
  record Slice(int axis, int from, int to) implements Op {
    @Override
    public <T> T accept(Visitor<T> visitor, Node node, List<T> inputs) {
      return visitor.slice(node, this, inputs);
    }
  }

  /** The same values in another shape, the batch staying first. */
  record Reshape(Shape shape) implements Op {
    @Override
    public <T> T accept(Visitor<T> visitor, Node node, List<T> inputs) {
      return visitor.reshape(node, this, inputs);
    }
  }

  /** Axes in another order; the batch stays first. */
  record Transpose(List<Integer> axes) implements Op {
    public Transpose {
      axes = List.copyOf(axes);
    }

    @Override
    public <T> T accept(Visitor<T> visitor, Node node, List<T> inputs) {
      return visitor.transpose(node, this, inputs);
    }
  }

  /** Repeats axes of size 1 up to {@code shape}, of equal rank. */
  record Expand(Shape shape) implements Op {
    @Override
    public <T> T accept(Visitor<T> visitor, Node node, List<T> inputs) {
      return visitor.expand(node, this, inputs);
    }
  }

  /** index [N] of integers, table [rows, width] -> [N, width]. */
  record Embedding() implements Op {
    @Override
    public <T> T accept(Visitor<T> visitor, Node node, List<T> inputs) {
      return visitor.embedding(node, this, inputs);
    }
  }

  /** The mean over axes, which stay with size 1 if {@code keep}. */
  record Mean(List<Integer> axes, boolean keep) implements Op {
    public Mean {
      axes = List.copyOf(axes);
    }

    @Override
    public <T> T accept(Visitor<T> visitor, Node node, List<T> inputs) {
      return visitor.mean(node, this, inputs);
    }
  }

  /** The sum over axes, which stay with size 1 if {@code keep}. */
  record Sum(List<Integer> axes, boolean keep) implements Op {
    public Sum {
      axes = List.copyOf(axes);
    }

    @Override
    public <T> T accept(Visitor<T> visitor, Node node, List<T> inputs) {
      return visitor.sum(node, this, inputs);
    }
  }

  /** Exponentials that sum to one along an axis. */
  record Softmax(int axis) implements Op {

    @Override
    public <T> T accept(Visitor<T> visitor, Node node, List<T> inputs) {
      return visitor.softmax(node, this, inputs);
    }
  }

  /** [N, C, H, W] -> [N, C, factor H, factor W]. */
  record Upsample(int factor, Filter filter) implements Op {
    /** What the new pixels are. */
    public enum Filter {
      /** Each pixel is repeated. */
      NEAREST,
      /** Between the middles of two pixels the one goes over into the other, evenly. */
      LINEAR
    }

    public Upsample {
      Check.within("factor", factor, 2, 64);
    }

    @Override
    public <T> T accept(Visitor<T> visitor, Node node, List<T> inputs) {
      return visitor.upsample(node, this, inputs);
    }
  }

  /** [N, C, H, W] -> [N, C, H / size, W / size], the mean of each square. */
  record AveragePool(int size) implements Op {
    public AveragePool {
      Check.within("size", size, 2, 1024);
    }

    @Override
    public <T> T accept(Visitor<T> visitor, Node node, List<T> inputs) {
      return visitor.averagePool(node, this, inputs);
    }
  }

  /** [N, C, H, W] with {@code amount} more pixels on each side. */
  record Pad(int amount, Mode mode) implements Op {
    /** What the new pixels are. */
    public enum Mode {
      ZERO,
      REFLECT
    }

    public Pad {
      Check.within("amount", amount, 1, 1024);
    }

    @Override
    public <T> T accept(Visitor<T> visitor, Node node, List<T> inputs) {
      return visitor.pad(node, this, inputs);
    }
  }

  /** Zeroes elements at {@code rate} in training and scales up the rest; elsewhere nothing. */
  record Dropout(double rate) implements Op {
    public Dropout {
      Check.that(rate >= 0 && rate < 1, "rate is %s; allowed are 0 up to below 1", rate);
    }

    @Override
    public <T> T accept(Visitor<T> visitor, Node node, List<T> inputs) {
      return visitor.dropout(node, this, inputs);
    }
  }

  /**
   * x [N, B, C] -> [N, B]: how like each sample is to the whole batch, itself included, by each of
   * B kernels: the sum over the batch of exp(-|x_i - x_j|), the lengths being sums of absolute
   * values over C (Salimans et al. 2016).
   */
  record Similarity() implements Op {

    @Override
    public <T> T accept(Visitor<T> visitor, Node node, List<T> inputs) {
      return visitor.similarity(node, this, inputs);
    }
  }

  /**
   * weight [out, ...], direction [out] of length one -> weight / sigma (Miyato et al. 2018). sigma
   * = u W v with v = normalised W' u; one power iteration moves the direction in training.
   */
  record SpectralNorm(double epsilon) implements Op {
    @Override
    public <T> T accept(Visitor<T> visitor, Node node, List<T> inputs) {
      return visitor.spectralNorm(node, this, inputs);
    }
  }

  private static void checkStride(int stride, int padding) {
    Check.within("stride", stride, 1, 64);
    Check.within("padding", padding, 0, 1024);
  }
}
