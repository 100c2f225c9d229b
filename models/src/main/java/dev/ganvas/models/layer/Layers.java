package dev.ganvas.models.layer;

import dev.ganvas.models.graph.DataType;
import dev.ganvas.models.graph.Graph;
import dev.ganvas.models.graph.Initialiser;
import dev.ganvas.models.graph.Op;
import dev.ganvas.models.graph.Op.Activation.Function;
import dev.ganvas.models.graph.Shape;
import dev.ganvas.models.graph.Value;
import java.util.List;

/**
 * Layers with their weights, written into a graph. {@code name} is the layer's dotted name; its
 * weights are called {@code name.weight}, {@code name.bias}, {@code name.gamma} and so on.
 */
public final class Layers {
  private static final double EPSILON = 1e-5;
  private static final double SPECTRAL_EPSILON = 1e-12;

  private final Graph.Builder graph;
  private final Start start;
  private final WeightNorm weightNorm;

  /** Layers for {@code graph} whose weights begin as {@code start} says. */
  public Layers(Graph.Builder graph, Start start) {
    this(graph, start, WeightNorm.NONE);
  }

  /** As above, with normalised weights. */
  public Layers(Graph.Builder graph, Start start, WeightNorm weightNorm) {
    this.graph = graph;
    this.start = start;
    this.weightNorm = weightNorm;
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
        vector(name + ".bias", outputs, 0));
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

  /** The same shape, normalised, with a learned scale and shift per channel. */
  public Value norm(String name, Value x, Norm norm) {
    int channels = x.shape().dim(1);
    return switch (norm) {
      case NONE -> x;
      case BATCH -> batchNorm(name, x, channels);
      case LAYER -> groupNorm(name, x, 1);
      case INSTANCE -> groupNorm(name, x, channels);
    };
  }

  /** max(x, 0). */
  public Value relu(Value x) {
    return activation(x, Function.RELU, 0);
  }

  /** x above zero, {@code slope} times x below. */
  public Value leakyRelu(Value x, double slope) {
    return activation(x, Function.LEAKY_RELU, slope);
  }

  /** The hyperbolic tangent. */
  public Value tanh(Value x) {
    return activation(x, Function.TANH, 0);
  }

  /** The learned row of {@code width} numbers of each class: label [N] -> [N, width]. */
  public Value embedding(String name, Value label, int classes, int width) {
    Value table = graph.param(name + ".weight", Shape.of(classes, width), Initialiser.normal(0, 1));
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

  /** Element by element, of equal shapes. */
  public Value add(Value x, Value y) {
    return graph.add(x.name() + ".add", new Op.Binary(Op.Binary.Operator.ADD), x, y);
  }

  /** Element by element, of equal shapes. */
  public Value multiply(Value x, Value y) {
    return graph.add(x.name() + ".multiply", new Op.Binary(Op.Binary.Operator.MULTIPLY), x, y);
  }

  /** Over some axes, which stay with size 1. */
  public Value sum(Value x, List<Integer> axes) {
    return graph.add(x.name() + ".sum", new Op.Sum(axes, true), x);
  }

  /** [N, C, H, W] -> [N, C, 2 H, 2 W], each pixel four times. */
  public Value doubled(Value x) {
    return graph.add(x.name() + ".doubled", new Op.Upsample(2), x);
  }

  /** [N, C, H, W] -> [N, C, H / 2, W / 2], each the mean of four pixels. */
  public Value halved(Value x) {
    return graph.add(x.name() + ".halved", new Op.AveragePool(2), x);
  }

  /** One tensor after the other along axis 1, the channels. */
  public Value concat(String name, Value x, Value y) {
    return graph.add(name, new Op.Concat(1), x, y);
  }

  /** The same values as another shape. */
  public Value reshape(Value x, Shape shape) {
    boolean same = x.shape().equals(shape);
    return same ? x : graph.add(x.name() + ".reshape", new Op.Reshape(shape), x);
  }

  /** [N, ...] -> [N, all the rest]. */
  public Value flatten(Value x) {
    return reshape(x, Shape.of(Shape.N, Math.toIntExact(x.shape().elements())));
  }

  private Value activation(Value x, Function function, double slope) {
    String suffix = function.name().toLowerCase(java.util.Locale.ROOT);
    return graph.add(x.name() + "." + suffix, new Op.Activation(function, slope), x);
  }

  private Value batchNorm(String name, Value x, int channels) {
    return graph.add(
        name,
        new Op.BatchNorm(EPSILON, 0.1),
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

  private Value weight(String name, Shape shape, int fanIn) {
    Value weight = graph.param(name + ".weight", shape, start.weights(fanIn));
    return switch (weightNorm) {
      case NONE -> weight;
      case SPECTRAL -> {
        int rows = shape.dim(0);
        Value direction = graph.buffer(name + ".direction", Shape.of(rows), 1 / Math.sqrt(rows));
        yield graph.add(
            name + ".normalised", new Op.SpectralNorm(SPECTRAL_EPSILON), weight, direction);
      }
    };
  }

  private Value vector(String name, int size, double value) {
    return graph.param(name, Shape.of(size), Initialiser.constant(value));
  }
}
