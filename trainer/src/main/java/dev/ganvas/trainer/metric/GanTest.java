package dev.ganvas.trainer.metric;

import dev.ganvas.models.Check;
import java.util.Map;

/**
 * How often the judge sees the label that was asked for (Shmelkov et al. 2018): whether pictures
 * show what they should, not whether there are many of them.
 */
public final class GanTest implements Metric {
  @Override
  public String name() {
    return "GAN-test";
  }

  @Override
  public Map<String, Double> of(Samples samples) {
    return Map.of("gan_test_" + samples.count(), share(samples.tested()));
  }

  @Override
  public Map<String, Double> floor(Samples samples) {
    String name = "gan_test_" + samples.count();
    return Map.of(name, share(samples.realTested().tested()));
  }

  @Override
  public Better better() {
    return Better.MORE;
  }

  @Override
  public String protocol() {
    return "How often the judge sees the label that was asked for, each label as often as in test"
        + " pictures; floor: how often it sees the right one in them.";
  }

  /** How often the judge sees the label. */
  private static double share(Gallery gallery) {
    Check.that(
        gallery.labels().count() > 0 && gallery.seen().count() > 0,
        "the judge's accuracy takes pictures with labels");
    int right = 0;
    for (int i = 0; i < gallery.count(); i++) {
      right += gallery.seen().of(i) == gallery.labels().of(i) ? 1 : 0;
    }
    return (double) right / gallery.count();
  }
}
