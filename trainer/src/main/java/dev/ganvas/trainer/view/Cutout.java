package dev.ganvas.trainer.view;

import dev.ganvas.models.Check;
import dev.ganvas.models.random.SeedStream;

/**
 * A square of each image is hidden (DeVries and Taylor 2017, Zhao et al. 2020).
 *
 * @param size the square's side, as a share of the image's; 0.5 in the paper
 */
public record Cutout(double size) implements PixelView {
  /** As in the paper. */
  public Cutout() {
    this(0.5);
  }

  public Cutout {
    Check.within("size", size, 0, 1);
  }

  @Override
  public Origin next(SeedStream random, Frame frame) {
    int wide = (int) Math.round(size * frame.width());
    int high = (int) Math.round(size * frame.height());
    int left = random.nextInt(frame.width()) - wide / 2;
    int top = random.nextInt(frame.height()) - high / 2;
    return (x, y) ->
        x >= left && x < left + wide && y >= top && y < top + high ? -1 : frame.pixel(x, y);
  }
}
