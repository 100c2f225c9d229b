package dev.ganvas.models.layer;

import dev.ganvas.models.graph.Value;

/** What stands between one layer and the next. */
public enum Nonlinearity {
  /** max(x, 0). */
  RELU {
    @Override
    Value of(Layers layers, Value x) {
      return layers.relu(x);
    }
  },
  /** A fifth of x below zero (Radford et al. 2016). */
  LEAKY_RELU {
    @Override
    Value of(Layers layers, Value x) {
      return layers.leakyRelu(x, 0.2);
    }
  },
  /** The hyperbolic tangent. */
  TANH {
    @Override
    Value of(Layers layers, Value x) {
      return layers.tanh(x);
    }
  },
  /** tanh(a) * sigmoid(b), a and b being half of the channels each (van den Oord et al. 2016). */
  GATED {
    @Override
    int reads(int channels) {
      return 2 * channels;
    }

    @Override
    Value of(Layers layers, Value x) {
      int both = x.shape().dim(1);
      Value signal = layers.tanh(layers.channels(x, 0, both / 2));
      return layers.multiply(signal, layers.sigmoid(layers.channels(x, both / 2, both)));
    }
  };

  /** How many channels it reads to give {@code channels}. */
  int reads(int channels) {
    return channels;
  }

  /** [N, channels that it reads, ...] -> [N, channels, ...]. */
  abstract Value of(Layers layers, Value x);
}
