package dev.ganvas.trainer.view;

import dev.ganvas.models.Check;
import dev.ganvas.models.random.SeedStream;

/**
 * Left and right change places (Zhao et al. 2020); for data of which the mirror image is as likely.
 *
 * @param share part of the images that is mirrored
 */
public record Flip(double share) implements PixelView {
  /** Half of the images. */
  public Flip() {
    this(0.5);
  }

  public Flip {
    Check.within("share", share, 0, 1);
  }

  @Override
  public Origin next(SeedStream random, Frame frame) {
    boolean flipped = random.nextDouble() < share;
    return (x, y) -> frame.pixel(flipped ? frame.width() - 1 - x : x, y);
  }
}
