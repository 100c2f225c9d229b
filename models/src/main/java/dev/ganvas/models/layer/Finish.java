package dev.ganvas.models.layer;

import dev.ganvas.models.Check;

/**
 * What each layer of a network is finished with.
 *
 * @param norm what normalises the answers of each layer
 * @param weights what is done to the weights of each layer
 * @param nonlinearity what stands between a layer and the next
 */
public record Finish(Norm norm, WeightNorm weights, Nonlinearity nonlinearity) {
  public Finish {
    Check.that(
        norm != null && weights != null && nonlinearity != null,
        "a finish has a norm, weights and a nonlinearity; %s, %s and %s were given",
        norm,
        weights,
        nonlinearity);
  }

  /** With plain weights. */
  public Finish(Norm norm, Nonlinearity nonlinearity) {
    this(norm, WeightNorm.NONE, nonlinearity);
  }

  /** How many channels a layer has to give for the nonlinearity to leave {@code channels}. */
  public int reads(int channels) {
    return nonlinearity.reads(channels);
  }
}
