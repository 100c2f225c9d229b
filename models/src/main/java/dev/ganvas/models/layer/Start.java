package dev.ganvas.models.layer;

import dev.ganvas.models.graph.Initialiser;

/** How the weights of a network start, given the inputs that feed one output. */
public enum Start {
  /** Normal with deviation 0.02 (Radford et al. 2016). */
  NORMAL_002 {
    @Override
    Initialiser weights(int fanIn) {
      return Initialiser.normal(0, 0.02);
    }
  },
  /** Normal with deviation sqrt(2 / inputs), for rectifiers (He et al. 2015). */
  HE {
    @Override
    Initialiser weights(int fanIn) {
      return Initialiser.normal(0, Math.sqrt(2.0 / fanIn));
    }
  },
  /**
   * As HE, and biases uniform within one deviation of the weights, so that the kinks of rectifiers
   * spread around the origin in place of meeting there: for points.
   */
  HE_SPREAD {
    @Override
    Initialiser weights(int fanIn) {
      return HE.weights(fanIn);
    }

    @Override
    Initialiser biases(int fanIn) {
      return Initialiser.uniform(Math.sqrt(2.0 / fanIn));
    }
  },
  /** Uniform within 1 / sqrt(inputs) (LeCun et al. 1998). */
  UNIFORM {
    @Override
    Initialiser weights(int fanIn) {
      return Initialiser.uniform(1 / Math.sqrt(fanIn));
    }
  };

  abstract Initialiser weights(int fanIn);

  /** Zero unless said. */
  Initialiser biases(int fanIn) {
    return Initialiser.constant(0);
  }
}
