package dev.ganvas.models.layer;

import dev.ganvas.models.graph.Initialiser;
import dev.ganvas.models.graph.Op;
import dev.ganvas.models.graph.Shape;
import dev.ganvas.models.graph.Value;
import java.util.List;

/**
 * The layers of a synthesis network, each under a style w [N, dim] that it reads by an affine map
 * of its own.
 */
public final class Styled {
  private static final double EPSILON = 1e-8;
  private static final List<Integer> POSITIONS = List.of(2, 3);

  private final Layers layers;
  private final Styling styling;

  /** Layers that {@code layers} gives their weights and that obey styles in one way. */
  public Styled(Layers layers, Styling styling) {
    this.layers = layers;
    this.styling = styling;
  }

  /**
   * What a layer is told beside its input.
   *
   * @param style w, [N, dim]
   * @param noise [N, 1, H, W] of the layer's output
   */
  public record Told(Value style, Value noise) {}

  /** A learned start [N, channels, side, side], the same for every sample. */
  public Value start(String name, int channels, int side) {
    Shape one = Shape.of(1, channels, side, side);
    Value learned = layers.graph.param(name, one, Initialiser.normal(0, 1));
    return layers.expand(learned, Shape.of(Shape.N, channels, side, side));
  }

  /** 3 x 3, then noise and nonlinearity: [N, C, H, W] -> [N, channels, H, W]. */
  public Value same(String name, Value x, Told told, int channels) {
    Value map = styling.convolved(this, name, x, told.style(), channels);
    return finished(name, map, told);
  }

  /** 3 x 3, interpolated, and then the same: [N, C, H, W] -> [N, channels, 2 H, 2 W]. */
  public Value doubled(String name, Value x, Told told, int channels) {
    Value map = styling.convolved(this, name, x, told.style(), channels);
    return finished(name, layers.smoothlyDoubled(map), told);
  }

  /** 1 x 1, the colours that a map stands for: [N, C, H, W] -> [N, colours, H, W]. */
  public Value image(String name, Value x, Value style, int colours) {
    int inputs = x.shape().dim(1);
    Value weight = layers.weight(name, Shape.of(colours, inputs, 1, 1), inputs);
    Value seen = styling.seen(this, name, x, style);
    return biased(name, layers.graph.add(name, new Op.Conv2d(1, 0), seen, weight));
  }

  private Value finished(String name, Value x, Told told) {
    int channels = x.shape().dim(1);
    Value strength =
        layers.graph.param(name + ".noise", Shape.of(channels, 1, 1), Initialiser.constant(0));
    Value noisy = layers.add(x, layers.multiply(told.noise(), strength));
    Value active = layers.nonlinear(biased(name, noisy));
    return styling.shown(this, name, active, told.style());
  }

  private Value biased(String name, Value x) {
    int channels = x.shape().dim(1);
    Value bias = layers.vector(name + ".bias", channels, 0);
    return layers.add(x, layers.reshape(bias, Shape.of(channels, 1, 1)));
  }

  /** A factor or summand of each channel, around {@code start}: [N, channels, 1, 1]. */
  Value read(String name, Value style, int channels, double start) {
    Value map = layers.projection(name, style, channels);
    Value read = layers.add(map, layers.vector(name + ".bias", channels, start));
    return layers.reshape(read, Shape.of(Shape.N, channels, 1, 1));
  }

  /** The weights of {@link #conv}. */
  Value weight(String name, Value x, int channels) {
    int inputs = x.shape().dim(1);
    return layers.weight(name, Shape.of(channels, inputs, 3, 3), inputs * 9);
  }

  /** 3 x 3 without a bias: [N, C, H, W] -> [N, channels, H, W]. */
  Value conv(String name, Value x, Value weight) {
    return layers.graph.add(name, new Op.Conv2d(1, 1), x, weight);
  }

  /**
   * Brought from the variance that inputs of deviation {@code scale} [N, C, 1, 1] give to 2, of
   * which the nonlinearity leaves half: so maps stay as large however many layers they pass.
   */
  Value demodulated(Value map, Value weight, Value scale) {
    Value power =
        layers.graph.add(
            weight.name() + ".power",
            new Op.Sum(POSITIONS, false),
            layers.multiply(weight, weight));
    Value square = layers.flatten(layers.multiply(scale, scale));
    Value variance = layers.graph.add(map.name() + ".variance", new Op.Linear(), square, power);
    Value half = layers.multiply(variance, layers.constant(map.name() + ".half", 0.5));
    Value epsilon = layers.constant(map.name() + ".epsilon", EPSILON);
    Value deviation = layers.sqrt(layers.add(half, epsilon));
    int channels = map.shape().dim(1);
    return layers.divide(map, layers.reshape(deviation, Shape.of(Shape.N, channels, 1, 1)));
  }

  Layers layers() {
    return layers;
  }
}
