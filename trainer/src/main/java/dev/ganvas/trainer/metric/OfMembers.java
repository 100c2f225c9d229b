package dev.ganvas.trainer.metric;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a metric says of the members of an ensemble, each by itself: the mean, to be compared with
 * what it says of all together.
 *
 * @param members samples of each, as many as of all
 */
public record OfMembers(Metric metric, List<Gallery> members) implements Metric {
  private static final String SUFFIX = "_members";

  public OfMembers {
    members = List.copyOf(members);
  }

  @Override
  public String name() {
    return metric.name() + " of each member";
  }

  @Override
  public Map<String, Double> of(Samples samples) {
    Map<String, Double> means = new LinkedHashMap<>();
    for (Gallery member : members) {
      metric
          .of(new Samples(member, samples.real(), samples.training()))
          .forEach(
              (name, value) -> means.merge(name + SUFFIX, value / members.size(), Double::sum));
    }
    return means;
  }

  @Override
  public Map<String, Double> floor(Samples samples) {
    Map<String, Double> floors = new LinkedHashMap<>();
    metric.floor(samples).forEach((name, value) -> floors.put(name + SUFFIX, value));
    return floors;
  }

  @Override
  public Better better() {
    return metric.better();
  }

  @Override
  public String protocol() {
    return "Mean over the %d members of the ensemble, each measured by itself with as many samples."
        .formatted(members.size());
  }
}
