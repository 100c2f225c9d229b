package dev.ganvas.models.layer;

import dev.ganvas.models.graph.Op;
import dev.ganvas.models.graph.Shape;
import dev.ganvas.models.graph.Tensor;
import dev.ganvas.models.graph.Value;

/** How a style reaches the maps of a layer. */
public enum Styling {
  /**
   * Adaptive instance normalisation: each finished map loses its own mean and deviation and is
   * given those that the style says (Karras et al. 2019).
   */
  NORMALISATION {
    private static final double EPSILON = 1e-8;

    @Override
    Value convolved(Styled styled, String name, Value x, Value style, int channels) {
      return styled.conv(name, x, styled.weight(name, x, channels));
    }

    @Override
    Value seen(Styled styled, String name, Value x, Value style) {
      return x;
    }

    @Override
    Value shown(Styled styled, String name, Value x, Value style) {
      Layers layers = styled.layers();
      int channels = x.shape().dim(1);
      Value one = constant(layers, name + ".one", channels, 1);
      Value zero = constant(layers, name + ".zero", channels, 0);
      Op norm = new Op.GroupNorm(channels, EPSILON);
      Value plain = layers.graph.add(name + ".norm", norm, x, one, zero);
      Value scaled = layers.multiply(plain, styled.read(name + ".scale", style, channels, 1));
      return layers.add(scaled, styled.read(name + ".shift", style, channels, 0));
    }

    private static Value constant(Layers layers, String name, int channels, float value) {
      return layers.graph.add(name, new Op.Constant(Tensor.full(Shape.of(channels), value)));
    }
  },
  /**
   * Modulation: the style scales what a convolution reads, and its answer is divided by the
   * deviation that it is to be expected to have (Karras et al. 2020). The scales are applied to the
   * maps, not to the weights, so that every sample of a batch can have its own.
   */
  MODULATION {
    @Override
    Value convolved(Styled styled, String name, Value x, Value style, int channels) {
      Value scale = scale(styled, name, x, style);
      Value weight = styled.weight(name, x, channels);
      Value map = styled.conv(name, styled.layers().multiply(x, scale), weight);
      return styled.demodulated(map, weight, scale);
    }

    @Override
    Value seen(Styled styled, String name, Value x, Value style) {
      return styled.layers().multiply(x, scale(styled, name, x, style));
    }

    @Override
    Value shown(Styled styled, String name, Value x, Value style) {
      return x;
    }

    private Value scale(Styled styled, String name, Value x, Value style) {
      return styled.read(name + ".style", style, x.shape().dim(1), 1);
    }
  };

  /** 3 x 3 without a bias: [N, C, H, W] -> [N, channels, H, W]. */
  abstract Value convolved(Styled styled, String name, Value x, Value style, int channels);

  /** What a layer of colours reads of a map. */
  abstract Value seen(Styled styled, String name, Value x, Value style);

  /** What a finished layer shows to the next. */
  abstract Value shown(Styled styled, String name, Value x, Value style);
}
