package dev.ganvas.models.layer;

import dev.ganvas.models.graph.Graph;
import dev.ganvas.models.graph.Op;
import dev.ganvas.models.graph.Op.Activation.Function;
import dev.ganvas.models.graph.Op.Binary.Operator;
import dev.ganvas.models.graph.Shape;
import dev.ganvas.models.graph.Tensor;
import dev.ganvas.models.graph.Value;
import java.util.List;
import java.util.Locale;

/** What is written into a graph without any weights: functions, sums and other shapes. */
public class Functions {
  final Graph.Builder graph;

  /** Functions for {@code graph}. */
  public Functions(Graph.Builder graph) {
    this.graph = graph;
  }

  /** max(x, 0). */
  public Value relu(Value x) {
    return function(x, Function.RELU, 0);
  }

  /** x above zero, {@code slope} times x below. */
  public Value leakyRelu(Value x, double slope) {
    return function(x, Function.LEAKY_RELU, slope);
  }

  /** The hyperbolic tangent. */
  public Value tanh(Value x) {
    return function(x, Function.TANH, 0);
  }

  /** 1 / (1 + exp(-x)). */
  public Value sigmoid(Value x) {
    return function(x, Function.SIGMOID, 0);
  }

  /** The square root. */
  public Value sqrt(Value x) {
    return function(x, Function.SQRT, 0);
  }

  /** Element by element; sizes of 1 are repeated. */
  public Value add(Value x, Value y) {
    return operator("add", Operator.ADD, x, y);
  }

  /** Element by element; sizes of 1 are repeated. */
  public Value subtract(Value x, Value y) {
    return operator("subtract", Operator.SUBTRACT, x, y);
  }

  /** Element by element; sizes of 1 are repeated. */
  public Value multiply(Value x, Value y) {
    return operator("multiply", Operator.MULTIPLY, x, y);
  }

  /** Element by element; sizes of 1 are repeated. */
  public Value divide(Value x, Value y) {
    return operator("divide", Operator.DIVIDE, x, y);
  }

  /**
   * The numbers [N, dim], or those of each position [N, dim, H, W], divided by the root of their
   * mean square (Karras et al. 2018).
   */
  public Value unit(Value x) {
    Value square = mean(multiply(x, x), List.of(1));
    return divide(x, sqrt(add(square, constant(x.name() + ".epsilon", 1e-8))));
  }

  /** A number, to be repeated as often as it is needed. */
  public Value constant(String name, double value) {
    return graph.add(name, new Op.Constant(Tensor.full(Shape.of(1), (float) value)));
  }

  /** Over some axes, which stay with size 1. */
  public Value sum(Value x, List<Integer> axes) {
    return graph.add(x.name() + ".sum", new Op.Sum(axes, true), x);
  }

  /** Over some axes, which stay with size 1. */
  public Value mean(Value x, List<Integer> axes) {
    return graph.add(x.name() + ".mean", new Op.Mean(axes, true), x);
  }

  /** [..., m, k], [..., k, n] -> [..., m, n]. */
  public Value product(Value x, Value y) {
    return graph.add(x.name() + ".product", new Op.MatMul(), x, y);
  }

  /** Exponentials that sum to one along an axis. */
  public Value softmax(Value x, int axis) {
    return graph.add(x.name() + ".softmax", new Op.Softmax(axis), x);
  }

  /** [N, C, H, W] -> [N, C, 2 H, 2 W], each pixel four times. */
  public Value doubled(Value x) {
    return doubled(x, Op.Upsample.Filter.NEAREST);
  }

  /** [N, C, H, W] -> [N, C, 2 H, 2 W], without steps between the pixels. */
  public Value smoothlyDoubled(Value x) {
    return doubled(x, Op.Upsample.Filter.LINEAR);
  }

  private Value doubled(Value x, Op.Upsample.Filter filter) {
    return graph.add(x.name() + ".doubled", new Op.Upsample(2, filter), x);
  }

  /** [N, C, H, W] -> [N, C, H / 2, W / 2], each the mean of four pixels. */
  public Value halved(Value x) {
    return graph.add(x.name() + ".halved", new Op.AveragePool(2), x);
  }

  /** One tensor after the other along axis 1, the channels. */
  public Value concat(String name, Value x, Value y) {
    return graph.add(name, new Op.Concat(1), x, y);
  }

  /** Channels {@code from} up to, not including, {@code to}: axis 1. */
  public Value channels(Value x, int from, int to) {
    return graph.add(x.name() + ".channels", new Op.Slice(1, from, to), x);
  }

  /** [N, k, ...] -> [N, ...]: what is at one index of axis 1. */
  public Value at(Value x, int index) {
    return reshape(channels(x, index, index + 1), x.shape().without(List.of(1)));
  }

  /** [N, m, k] -> [N, k, m]. */
  public Value transposed(Value x) {
    return graph.add(x.name() + ".transposed", new Op.Transpose(List.of(0, 2, 1)), x);
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

  /** Repeats axes of size 1, the batch among them, up to a shape of equal rank. */
  public Value expand(Value x, Shape shape) {
    return graph.add(x.name() + ".expand", new Op.Expand(shape), x);
  }

  /** See {@link Op.Similarity}. */
  public Value similarity(Value x) {
    return graph.add(x.name() + ".similarity", new Op.Similarity(), x);
  }

  private Value function(Value x, Function function, double slope) {
    String suffix = function.name().toLowerCase(Locale.ROOT);
    return graph.add(x.name() + "." + suffix, new Op.Activation(function, slope), x);
  }

  private Value operator(String suffix, Operator operator, Value x, Value y) {
    return graph.add(x.name() + "." + suffix, new Op.Binary(operator), x, y);
  }
}
