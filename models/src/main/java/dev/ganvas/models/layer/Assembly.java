package dev.ganvas.models.layer;

/** How the maps of a synthesis network become one image (Karras et al. 2020). */
public enum Assembly {
  /** The finest map alone is read. */
  LAST,
  /** Every map adds its colours to those of the one before, doubled. */
  SKIP,
  /** The finest map alone is read, and each map is added to the one before, doubled. */
  RESIDUAL
}
