package dev.ganvas.models.layer;

import dev.ganvas.models.graph.DataType;
import dev.ganvas.models.graph.Graph;
import dev.ganvas.models.graph.Initialiser;
import dev.ganvas.models.graph.Op;
import dev.ganvas.models.graph.Shape;
import dev.ganvas.models.graph.Value;

/**
 * Layers with their weights, written into a graph. {@code name} is the layer's dotted name; its
 * weights are called {@code name.weight}, {@code name.bias}, {@code name.gamma} and so on.
 */
public final class Layers extends Functions {
  private static final double EPSILON = 1e-5;
  private static final double SPECTRAL_EPSILON = 1e-12;

  private final Start start;
  private final Finish finish;
  private final double pace;

  /** Layers for {@code graph} whose weights begin as {@code start} says. */
  public Layers(Graph.Builder graph, Start start, Finish finish) {
    this(graph, start, finish, 1);
  }

  private Layers(Graph.Builder graph, Start start, Finish finish, double pace) {
    super(graph);
    this.start = start;
    this.finish = finish;
    this.pace = pace;
  }

  /** Layers whose equalised weights learn at {@code pace} times the rate of the others. */
  public Layers paced(double pace) {
    return new Layers(graph, start, finish, pace);
  }

  /** Declares a float input. */
  public Value input(String name, Shape shape) {
    return graph.input(name, shape, DataType.FLOAT);
  }

  /** [N, in] -> [N, outputs]. */
  public Value linear(String name, Value x, int outputs) {
    int inputs = x.shape().dim(-1);
    return graph.add(
        name,
        new Op.Linear(),
        x,
        weight(name, Shape.of(outputs, inputs), inputs),
        graph.param(name + ".bias", Shape.of(outputs), start.biases(inputs)));
  }

  /** [N, in] -> [N, outputs], without a bias. */
  public Value projection(String name, Value x, int outputs) {
    int inputs = x.shape().dim(-1);
    return graph.add(name, new Op.Linear(), x, weight(name, Shape.of(outputs, inputs), inputs));
  }

  /** [N, in, H, W] -> [N, channels, H', W']. */
  public Value conv(String name, Value x, int channels, Kernel kernel) {
    int size = kernel.size();
    int inputs = x.shape().dim(1);
    return graph.add(
        name,
        new Op.Conv2d(kernel.stride(), kernel.padding()),
        x,
        weight(name, Shape.of(channels, inputs, size, size), inputs * size * size),
        vector(name + ".bias", channels, 0));
  }

  /** [N, in, H, W] -> [N, channels, H, W], each position by itself and without a bias. */
  public Value pointwise(String name, Value x, int channels) {
    int inputs = x.shape().dim(1);
    Value weight = weight(name, Shape.of(channels, inputs, 1, 1), inputs);
    return graph.add(name, new Op.Conv2d(1, 0), x, weight);
  }

  /** [N, in, H, W] -> [N, channels, H', W'], the convolution's transpose. */
  public Value convTranspose(String name, Value x, int channels, Kernel kernel) {
    int size = kernel.size();
    int inputs = x.shape().dim(1);
    int fanIn = Math.max(1, inputs * size * size / (kernel.stride() * kernel.stride()));
    return graph.add(
        name,
        new Op.ConvTranspose2d(kernel.stride(), kernel.padding()),
        x,
        weight(name, Shape.of(inputs, channels, size, size), fanIn),
        vector(name + ".bias", channels, 0));
  }

  /** Norm, then nonlinearity: [N, channels that this reads, ...] -> [N, channels, ...]. */
  public Value active(String name, Value x) {
    return nonlinear(norm(name, x));
  }

  /** The nonlinearity alone. */
  public Value nonlinear(Value x) {
    return finish.nonlinearity().of(this, x);
  }

  /** [N, C, H, W] with self-attention between its positions (Zhang et al. 2019). */
  public Value attention(String name, Value x) {
    return new Attention(this, name).of(x);
  }

  /** The same shape, normalised, with a learned scale and shift per channel. */
  public Value norm(String name, Value x) {
    int channels = x.shape().dim(1);
    return switch (finish.norm()) {
      case NONE -> x;
      case BATCH -> batchNorm(name, x, new Op.BatchNorm(EPSILON, 0.1));
      case VIRTUAL -> batchNorm(name, x, new Op.BatchNorm(EPSILON, 1, Norm.REFERENCE));
      case LAYER -> groupNorm(name, x, 1);
      case INSTANCE -> groupNorm(name, x, channels);
    };
  }

  /** The learned row of {@code width} numbers of each class: label [N] -> [N, width]. */
  public Value embedding(String name, Value label, int classes, int width) {
    Value table = graph.param(name + ".weight", Shape.of(classes, width), Initialiser.normal(0, 1));
    return graph.add(name, new Op.Embedding(), label, table);
  }

  /** As {@link #embedding}, with rows that start and are normalised as a layer's weights. */
  public Value direction(String name, Value label, int classes, int width) {
    Value table = weight(name, Shape.of(classes, width), width);
    return graph.add(name, new Op.Embedding(), label, table);
  }

  /** Declares the class of each sample: [N] integers in 0 .. classes - 1. */
  public Value label() {
    return index("label");
  }

  /** Declares a choice of each sample: [N] integers from 0 on. */
  public Value index(String name) {
    return graph.input(name, Shape.of(Shape.N), DataType.INDEX);
  }

  private Value batchNorm(String name, Value x, Op.BatchNorm norm) {
    int channels = x.shape().dim(1);
    return graph.add(
        name,
        norm,
        x,
        vector(name + ".gamma", channels, 1),
        vector(name + ".beta", channels, 0),
        graph.buffer(name + ".mean", Shape.of(channels), 0),
        graph.buffer(name + ".variance", Shape.of(channels), 1));
  }

  private Value groupNorm(String name, Value x, int groups) {
    int channels = x.shape().dim(1);
    return graph.add(
        name,
        new Op.GroupNorm(groups, EPSILON),
        x,
        vector(name + ".gamma", channels, 1),
        vector(name + ".beta", channels, 0));
  }

  /** The weights of a layer of which {@code fanIn} inputs feed one output, as they are used. */
  Value weight(String name, Shape shape, int fanIn) {
    Initialiser beginning = start.weights(fanIn);
    boolean equalised = finish.weights() == WeightNorm.EQUALISED;
    Initialiser drawn = equalised ? beginning.spread(1 / pace) : beginning;
    Value weight = graph.param(name + ".weight", shape, drawn);
    return switch (finish.weights()) {
      case NONE -> weight;
      case EQUALISED -> multiply(weight, constant(name + ".deviation", beginning.spread() * pace));
      case SPECTRAL -> {
        int rows = shape.dim(0);
        Value direction = graph.buffer(name + ".direction", Shape.of(rows), 1 / Math.sqrt(rows));
        yield graph.add(
            name + ".normalised", new Op.SpectralNorm(SPECTRAL_EPSILON), weight, direction);
      }
    };
  }

  Value vector(String name, int size, double value) {
    return graph.param(name, Shape.of(size), Initialiser.constant(value));
  }
}
