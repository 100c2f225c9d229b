package dev.ganvas.trainer.metric;

/**
 * What a metric compares.
 *
 * @param tested the samples that the figure is about
 * @param real samples that no network has learned from
 * @param training samples that the generator has learned from, no fewer than tested ones
 */
public record Samples(Gallery tested, Gallery real, Gallery training) {
  /** Training samples in the place of the tested ones, as many: what a perfect generator gets. */
  public Samples trainingTested() {
    return new Samples(training.first(tested.count()), real, training);
  }

  /** Real samples that nobody learned from in the place of the tested ones. */
  public Samples realTested() {
    return new Samples(real.first(Math.min(real.count(), tested.count())), real, training);
  }

  /** The number of tested samples, as names of figures state it. */
  String count() {
    return Counts.text(tested.count());
  }
}
