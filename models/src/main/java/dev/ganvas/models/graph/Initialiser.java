package dev.ganvas.models.graph;

import dev.ganvas.models.random.SeedStream;

/** How a parameter starts: {@code mean + spread * draw}, the draw being normal or in [-1, 1). */
public record Initialiser(Distribution distribution, double mean, double spread) {
  /** What is drawn. */
  public enum Distribution {
    NORMAL,
    UNIFORM
  }

  /** Every value the same. */
  public static Initialiser constant(double value) {
    return new Initialiser(Distribution.UNIFORM, value, 0);
  }

  /** The same kind of draw with another spread. */
  public Initialiser spread(double other) {
    return new Initialiser(distribution, mean, other);
  }

  /** Normal around {@code mean}. */
  public static Initialiser normal(double mean, double deviation) {
    return new Initialiser(Distribution.NORMAL, mean, deviation);
  }

  /** Uniform in [-bound, bound). */
  public static Initialiser uniform(double bound) {
    return new Initialiser(Distribution.UNIFORM, 0, bound);
  }

  /** The starting value of a parameter; the same for the same seed and name. */
  public Tensor draw(Op.Param param, long seed) {
    SeedStream random = SeedStream.of(seed, param.name().hashCode());
    float[] values = new float[Math.toIntExact(param.shape().elements())];
    for (int i = 0; i < values.length; i++) {
      double draw =
          distribution == Distribution.NORMAL ? random.nextNormal() : 2 * random.nextDouble() - 1;
      values[i] = (float) (mean + spread * draw);
    }
    return new Tensor(param.shape(), values);
  }
}
