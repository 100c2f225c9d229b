package dev.ganvas.trainer.schedule;

import dev.ganvas.models.Check;
import java.util.ArrayList;
import java.util.List;

/**
 * Images are doubled in steps of equal length (Karras et al. 2018): for the first part of a step
 * they stay as they are, and for the rest of it the next size is faded in.
 *
 * @param until share of the run after which the images have their full size
 * @param fade share of each step in which the next size is faded in; half of it in the paper
 */
public record Doubling(double until, double fade) implements GrowthPlan {
  /** Half of the run for all the smaller sizes, and half of each step for the fade. */
  public Doubling() {
    this(0.5, 0.5);
  }

  public Doubling {
    Check.that(
        until > 0 && until < 1,
        "until is %s; allowed are above 0 and below 1: the rest is for images of the full size",
        until);
    Check.within("fade", fade, 0, 1);
  }

  @Override
  public List<Stage> stages(int doublings, long total) {
    Check.that(
        doublings > 0,
        "growth is doubling, and these networks do not grow; take architecture=progressive, or"
            + " growth=none");
    List<Stage> stages = new ArrayList<>();
    double step = until * total / doublings;
    for (int i = 0; i < doublings; i++) {
      long begin = Math.round(i * step);
      long middle = Math.round((i + 1 - fade) * step);
      long end = Math.round((i + 1) * step);
      add(stages, new Stage.Steady(doublings - i, begin, middle));
      add(stages, new Stage.Fading(doublings - i - 1, middle, end));
    }
    stages.add(new Stage.Steady(0, Math.round(doublings * step), Long.MAX_VALUE));
    return List.copyOf(stages);
  }

  /** Nothing where it has no length. */
  private static void add(List<Stage> stages, Stage stage) {
    if (stage.from() < stage.to()) {
      stages.add(stage);
    }
  }
}
