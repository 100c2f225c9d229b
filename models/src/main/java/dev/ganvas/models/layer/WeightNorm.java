package dev.ganvas.models.layer;

/** What is done to the weights of linear layers and convolutions before they are used. */
public enum WeightNorm {
  /** Nothing. */
  NONE,
  /**
   * Divided by their largest singular value, so that no layer is steeper than one (Miyato et al.
   * 2018).
   */
  SPECTRAL,
  /**
   * Of deviation one, and multiplied by the deviation that they would start with, so that an
   * optimiser that divides by the gradient's size moves all layers alike (Karras et al. 2018).
   */
  EQUALISED
}
