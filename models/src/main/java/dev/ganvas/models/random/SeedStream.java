package dev.ganvas.models.random;

/**
 * A stream of random numbers that is a pure function of a seed and a stream number: no hidden state
 * has to be saved, and any language can reproduce it (docs/seeds.md).
 *
 * <p>The k-th 64-bit word is {@code mix(mix(seed + (stream + 1) * G) + (k + 1) * G)}, where {@code
 * mix} is the finaliser of SplitMix64 (Steele et al. 2014) and G = 0x9E3779B97F4A7C15. Not for
 * secrets; not safe for use by several threads.
 */
public final class SeedStream {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final double UNIT = 0x1p-53;

  private long state;
  private double spare = Double.NaN;

  private SeedStream(long state) {
    this.state = state;
  }

  /** The stream numbered {@code stream} of {@code seed}; all 2^64 seeds are allowed. */
  public static SeedStream of(long seed, long stream) {
    return new SeedStream(mix(seed + (stream + 1) * GOLDEN));
  }

  /** The next 64 random bits. */
  public long nextLong() {
    state += GOLDEN;
    return mix(state);
  }

  /** Uniform in [0, 1), from the upper 53 bits of one word. */
  public double nextDouble() {
    return (nextLong() >>> 11) * UNIT;
  }

  /** Uniform in 0 .. bound - 1, as the high half of (upper 32 bits of one word) x bound. */
  public int nextInt(int bound) {
    if (bound < 1) {
      throw new IllegalArgumentException("bound is " + bound + "; allowed are 1 and above");
    }
    return (int) (((nextLong() >>> 32) * bound) >>> 32);
  }

  /**
   * Standard normal (Box and Muller 1958): from u, v uniform, {@code sqrt(-2 ln(1 - u))} times
   * {@code cos(2 pi v)} and then, at the next call, times {@code sin(2 pi v)}.
   */
  public double nextNormal() {
    if (!Double.isNaN(spare)) {
      double second = spare;
      spare = Double.NaN;
      return second;
    }
    double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - nextDouble()));
    double angle = 2 * StrictMath.PI * nextDouble();
    spare = radius * StrictMath.sin(angle);
    return radius * StrictMath.cos(angle);
  }

  /** Fills {@code target} with standard normals, each rounded to float. */
  public void fillNormal(float[] target) {
    for (int i = 0; i < target.length; i++) {
      target[i] = (float) nextNormal();
    }
  }

  private static long mix(long z) {
    long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
    return b ^ (b >>> 31);
  }
}
