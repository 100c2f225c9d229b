package dev.ganvas.models.layer;

/** What normalises the activations between layers. */
public enum Norm {
  /** Nothing. */
  NONE,
  /** Over the batch and the positions of each channel (Ioffe and Szegedy 2015). */
  BATCH,
  /** Over all of one sample (Ba et al. 2016); the one for critics with a gradient penalty. */
  LAYER,
  /** Over the positions of each channel of one sample (Ulyanov et al. 2016). */
  INSTANCE
}
