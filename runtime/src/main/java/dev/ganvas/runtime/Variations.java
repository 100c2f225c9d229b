package dev.ganvas.runtime;

import dev.ganvas.models.Check;
import dev.ganvas.models.card.Style;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Pictures near another one: each lies some of the way from it to the picture of a further seed, of
 * the same label. They go through latents, and from a picture that brings its own styles through
 * styles.
 *
 * @param of whose codes and look they all have
 * @param amount 0, all the same, to 1, nothing in common
 * @param count of pictures, 1 to {@link #MOST}
 * @param seed the first that they go towards; the others follow
 */
public record Variations(Sample of, double amount, int count, long seed) {
  /** The most pictures. */
  public static final int MOST = 10_000;

  /** How far away they are unless somebody asks. */
  public static final double USUAL_AMOUNT = 0.3;

  public Variations {
    Check.that(
        of.seed().isPresent() && of.towards().isEmpty(),
        "of is %s; variations can be had of pictures with one seed",
        of.towards().isPresent() ? "on the way between two seeds" : "a latent of one's own");
    Check.within("amount", amount, 0, 1);
    Check.within("count", count, 1, MOST);
  }

  /** The samples of the pictures. */
  public List<Sample> samples() {
    return IntStream.range(0, count).mapToObj(i -> near(seed + i)).toList();
  }

  private Sample near(long other) {
    return of.look().styles().isPresent()
        ? of.mix(new Mix(of.plain(other), List.of(Style.ALL), amount))
        : of.towards(other, amount);
  }
}
