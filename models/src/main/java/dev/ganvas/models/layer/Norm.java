package dev.ganvas.models.layer;

/** What normalises the activations between layers. */
public enum Norm {
  /** Nothing. */
  NONE,
  /** Over the batch and the positions of each channel (Ioffe and Szegedy 2015). */
  BATCH,
  /**
   * As BATCH, but in training by the statistics of the first {@link #REFERENCE} rows alone, which
   * are the same samples at every update (Salimans et al. 2016). The share of one in 65 that the
   * sample itself has in the paper is left out, so that an exported network does the same.
   */
  VIRTUAL,
  /** Over all of one sample (Ba et al. 2016); the one for critics with a gradient penalty. */
  LAYER,
  /** Over the positions of each channel of one sample (Ulyanov et al. 2016). */
  INSTANCE;

  /** How many rows a reference batch has. */
  public static final int REFERENCE = 64;
}
