package dev.ganvas.models.layer;

/** What is done to the weights of linear layers and convolutions before they are used. */
public enum WeightNorm {
  /** Nothing. */
  NONE,
  /**
   * Divided by their largest singular value, so that no layer is steeper than one (Miyato et al.
   * 2018).
   */
  SPECTRAL
}
