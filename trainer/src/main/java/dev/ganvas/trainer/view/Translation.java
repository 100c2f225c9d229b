package dev.ganvas.trainer.view;

import dev.ganvas.models.Check;
import dev.ganvas.models.random.SeedStream;

/**
 * Images moved by whole pixels, each differently (Zhao et al. 2020).
 *
 * @param reach the largest move, as a share of the side; 0.125 in the paper
 */
public record Translation(double reach) implements PixelView {
  /** As in the paper. */
  public Translation() {
    this(0.125);
  }

  public Translation {
    Check.within("reach", reach, 0, 1);
  }

  @Override
  public Origin next(SeedStream random, Frame frame) {
    int right = move(random, frame.width());
    int down = move(random, frame.height());
    return (x, y) -> frame.pixel(x - right, y - down);
  }

  private int move(SeedStream random, int side) {
    int most = (int) Math.round(reach * side);
    return random.nextInt(2 * most + 1) - most;
  }
}
