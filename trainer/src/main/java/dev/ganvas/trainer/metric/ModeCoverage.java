package dev.ganvas.trainer.metric;

import dev.ganvas.trainer.data.Mixture;
import dev.ganvas.trainer.metric.discrete.Divergences;
import dev.ganvas.trainer.metric.discrete.Histogram;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether a generator of points finds every centre of a mixture, by the protocol of Lin et al. 2018
 * (PacGAN): a sample is of high quality within 3 sigma of a centre, a mode is found if it has such
 * a sample, and the reverse divergence is KL(generated | real) over the modes, each sample at its
 * nearest centre.
 */
public final class ModeCoverage implements Metric {
  private static final double SIGMAS = 3;

  private final Mixture mixture;

  public ModeCoverage(Mixture mixture) {
    this.mixture = mixture;
  }

  @Override
  public String name() {
    return "mode coverage";
  }

  @Override
  public Map<String, Double> of(Samples samples) {
    Points points = samples.tested().pixels();
    List<Mixture.Centre> centres = mixture.centres();
    double[] nearest = new double[centres.size()];
    boolean[] found = new boolean[centres.size()];
    int good = 0;
    for (int i = 0; i < points.count(); i++) {
      float x = points.at(i, 0);
      float y = points.at(i, 1);
      int mode = mixture.nearest(x, y);
      nearest[mode]++;
      if (centres.get(mode).distance(x, y) <= SIGMAS * mixture.sigma()) {
        good++;
        found[mode] = true;
      }
    }
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("modes_of_%d_%s".formatted(found.length, samples.count()), count(found));
    figures.put("high_quality_3sigma_" + samples.count(), (double) good / points.count());
    figures.put("reverse_kl_modes_" + samples.count(), reverse(nearest));
    return figures;
  }

  @Override
  public Map<String, Double> floor(Samples samples) {
    return of(samples.realTested());
  }

  @Override
  public Better better() {
    return Better.FLOOR;
  }

  @Override
  public String protocol() {
    return "Centres with a sample within 3 sigma; share of samples within 3 sigma of a centre;"
        + " KL(generated | real) over the centres, each sample at its nearest one (PacGAN's"
        + " protocol); floor: points of the mixture itself.";
  }

  private static double reverse(double[] counts) {
    double[] even = new double[counts.length];
    java.util.Arrays.fill(even, 1);
    return Divergences.kullbackLeibler(Histogram.of(counts), Histogram.of(even));
  }

  private static double count(boolean[] marks) {
    int count = 0;
    for (boolean mark : marks) {
      count += mark ? 1 : 0;
    }
    return count;
  }
}
