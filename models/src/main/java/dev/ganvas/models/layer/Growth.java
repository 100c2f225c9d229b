package dev.ganvas.models.layer;

/** How the channels grow where the map shrinks. */
public enum Growth {
  /** Twice as many at each halving (Radford et al. 2016). */
  DOUBLING {
    @Override
    public int channels(int finest, int halvings) {
      return finest << halvings;
    }
  },
  /** The same number everywhere. */
  CONSTANT {
    @Override
    public int channels(int finest, int halvings) {
      return finest;
    }
  };

  /** The channels of a map that is {@code halvings} times half of the finest. */
  public abstract int channels(int finest, int halvings);
}
