package dev.ganvas.trainer.schedule;

import dev.ganvas.models.Check;
import dev.ganvas.models.layer.Fade;
import dev.ganvas.models.net.Architecture;
import java.util.List;

/**
 * A part of a run during which the networks stay the same. As a schedule it says how far their
 * largest map is faded in.
 */
public sealed interface Stage extends Schedule {
  /** How often the data's images are halved for it. */
  int halvings();

  /** Images seen when it begins. */
  long from();

  /** Images seen when it is over; the last one never is. */
  long to();

  /** The networks of this stage. */
  Architecture networks(Architecture grown);

  /** Its networks as they are after so many images, to be exported. */
  Architecture networksAfter(Architecture grown, long images);

  /** The one that is on after so many images. */
  static Stage at(List<Stage> stages, long images) {
    return stages.stream().filter(stage -> images < stage.to()).findFirst().orElseThrow();
  }

  /**
   * Checks that the last stage is reached.
   *
   * @param total images that a run sees
   * @param round images of which it sees so many at a time
   * @throws IllegalArgumentException if the run is over before the last stage begins
   */
  static void checkReached(List<Stage> stages, long total, long round) {
    long last = stages.get(stages.size() - 1).from();
    Check.that(
        (last + round - 1) / round * round < total,
        "images is %d, and the last size begins after %d: with %d images a round it is never played;"
            + " take more images, or a smaller growth.until",
        total,
        last,
        round);
  }

  /** Nothing is faded in. */
  record Steady(int halvings, long from, long to) implements Stage {
    @Override
    public double at(long images, long total) {
      return 1;
    }

    @Override
    public Architecture networks(Architecture grown) {
      return grown;
    }

    @Override
    public Architecture networksAfter(Architecture grown, long images) {
      return grown;
    }
  }

  /** The largest map is faded in, in a straight line. */
  record Fading(int halvings, long from, long to) implements Stage {
    @Override
    public double at(long images, long total) {
      double share = (double) (images - from) / (to - from);
      return Math.min(1, Math.max(0, share));
    }

    @Override
    public Architecture networks(Architecture grown) {
      return grown.fading(new Fade.Told());
    }

    @Override
    public Architecture networksAfter(Architecture grown, long images) {
      return grown.fading(new Fade.Held(at(images, to)));
    }
  }
}
