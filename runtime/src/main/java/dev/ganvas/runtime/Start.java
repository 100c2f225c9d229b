package dev.ganvas.runtime;

import dev.ganvas.models.Check;
import dev.ganvas.models.card.Categorical;
import dev.ganvas.models.card.Code;
import dev.ganvas.models.card.Latent;
import dev.ganvas.models.random.SeedStream;
import java.util.Arrays;

/** Where the latent of a picture comes from, and its codes unless asked for (docs/seeds.md). */
sealed interface Start {
  /** Fills {@code row} with the latent, drawn from {@code distribution}. */
  void fill(Latent.Distribution distribution, float[] row);

  /**
   * The value of a code that nobody has asked for.
   *
   * @param position of the code on the card
   * @throws IllegalArgumentException if there is no seed to draw it
   */
  Number draw(Code code, int position);

  /** Whether this is a latent of {@code dim} numbers, or can be drawn as one. */
  default boolean fits(int dim) {
    return true;
  }

  /** The latent that a seed draws. */
  record Seeded(long seed) implements Start {
    /** The stream of a seed that draws its latent. */
    private static final long STREAM = 0;

    @Override
    public void fill(Latent.Distribution distribution, float[] row) {
      SeedStream stream = SeedStream.of(seed, STREAM);
      if (distribution == Latent.Distribution.NORMAL) {
        stream.fillNormal(row);
        return;
      }
      for (int k = 0; k < row.length; k++) {
        row[k] = (float) (2 * stream.nextDouble() - 1);
      }
    }

    @Override
    public Number draw(Code code, int position) {
      return code.draw(Code.stream(seed, position));
    }
  }

  /**
   * A latent on the way from that of one seed to that of another: on the great circle between
   * normal ones, whose length would shrink on the chord (White 2016), on the line between uniform
   * ones.
   */
  record Between(long seed, long towards, double amount) implements Start {
    /** Below this sine of the angle, the two directions do not span a circle. */
    private static final double FLAT = 1e-6;

    public Between {
      Check.within("amount", amount, 0, 1);
    }

    @Override
    public void fill(Latent.Distribution distribution, float[] row) {
      float[] end = new float[row.length];
      new Seeded(seed).fill(distribution, row);
      new Seeded(towards).fill(distribution, end);
      double angle = distribution == Latent.Distribution.NORMAL ? angle(row, end) : 0;
      double sine = StrictMath.sin(angle);
      boolean flat = sine < FLAT;
      double here = flat ? 1 - amount : StrictMath.sin((1 - amount) * angle) / sine;
      double there = flat ? amount : StrictMath.sin(amount * angle) / sine;
      for (int k = 0; k < row.length; k++) {
        row[k] = (float) (here * row[k] + there * end[k]);
      }
    }

    /** A number goes along with the latent; a choice, which has no between, stays the first's. */
    @Override
    public Number draw(Code code, int position) {
      Number here = new Seeded(seed).draw(code, position);
      if (code instanceof Categorical) {
        return here;
      }
      Number there = new Seeded(towards).draw(code, position);
      return Interpolation.between(here.floatValue(), there.floatValue(), amount);
    }

    private static double angle(float[] one, float[] other) {
      double product = 0;
      double square = 0;
      double otherSquare = 0;
      for (int k = 0; k < one.length; k++) {
        product += (double) one[k] * other[k];
        square += (double) one[k] * one[k];
        otherSquare += (double) other[k] * other[k];
      }
      double cosine = product / StrictMath.sqrt(square * otherSquare);
      return StrictMath.acos(Math.max(-1, Math.min(1, cosine)));
    }
  }

  /** A latent that somebody chose. */
  final class Given implements Start {
    private final float[] latent;

    /** Copies {@code latent}, which must be finite. */
    Given(float[] latent) {
      for (int k = 0; k < latent.length; k++) {
        Check.that(
            Float.isFinite(latent[k]), "latent has %s at %d; allowed are numbers", latent[k], k);
      }
      this.latent = latent.clone();
    }

    @Override
    public boolean fits(int dim) {
      return latent.length == dim;
    }

    @Override
    public void fill(Latent.Distribution distribution, float[] row) {
      System.arraycopy(latent, 0, row, 0, row.length);
    }

    @Override
    public Number draw(Code code, int position) {
      throw new IllegalArgumentException(
          "code %s is missing; only a seed draws one".formatted(code.name()));
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Given given && Arrays.equals(latent, given.latent);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(latent);
    }
  }
}
