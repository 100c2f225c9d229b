package dev.ganvas.trainer.metric;

import java.util.Map;

/**
 * How often a categorical code misses: each choice is matched with the class that the judge sees
 * most often in it, and every other class is an error (Chen et al. 2016, InfoGAN).
 *
 * @param code its name
 * @param made pictures whose labels are the choices of the code
 */
public record CodeError(String code, Gallery made) implements Metric {
  @Override
  public String name() {
    return "error of the code " + code;
  }

  @Override
  public Map<String, Double> of(Samples samples) {
    return Map.of(figure(), error(made));
  }

  @Override
  public Map<String, Double> floor(Samples samples) {
    return Map.of(figure(), error(samples.real()));
  }

  @Override
  public Better better() {
    return Better.LESS;
  }

  @Override
  public String protocol() {
    return "Share of pictures that do not show the class which the judge sees most often under their"
        + " choice of the code %s, every choice as often; floor: the same of test pictures and their"
            .formatted(code)
        + " labels.";
  }

  private String figure() {
    return "code_error_" + code + "_" + Counts.text(made.count());
  }

  private static double error(Gallery gallery) {
    int choices = 0;
    int classes = 0;
    for (int i = 0; i < gallery.count(); i++) {
      choices = Math.max(choices, gallery.labels().of(i) + 1);
      classes = Math.max(classes, gallery.seen().of(i) + 1);
    }
    int[][] counts = new int[choices][classes];
    int matched = 0;
    for (int i = 0; i < gallery.count(); i++) {
      counts[gallery.labels().of(i)][gallery.seen().of(i)]++;
    }
    for (int[] row : counts) {
      matched += java.util.Arrays.stream(row).max().orElse(0);
    }
    return 1 - (double) matched / gallery.count();
  }
}
