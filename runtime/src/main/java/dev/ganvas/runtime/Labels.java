package dev.ganvas.runtime;

import dev.ganvas.models.Check;
import dev.ganvas.models.card.Label;
import dev.ganvas.models.random.SeedStream;
import java.util.List;

/** The labels of one model: which one a request means, and which one a seed draws. */
final class Labels {
  /** The stream of a seed that draws its label (docs/seeds.md). */
  private static final long STREAM = 1;

  private final Names names;

  private Labels(List<String> names) {
    this.names = new Names("label", names);
  }

  /** A label as it was asked for: a text, or an index where the text is null. */
  record Choice(String text, int index) {}

  /** The labels of a card; none at all where {@code label} is null. */
  static Labels of(Label label) {
    return new Labels(label == null ? List.of() : label.names());
  }

  /**
   * The index of the label that a sample asks for, or else of the one that its seed draws.
   *
   * @throws IllegalArgumentException if the model does not have it
   */
  int resolve(Sample sample) {
    if (sample.choice() != null) {
      return index(sample.choice());
    }
    return names.count() == 0 ? Draw.NONE : drawn(sample);
  }

  private int drawn(Sample sample) {
    long seed =
        sample
            .seed()
            .orElseThrow(
                () -> new IllegalArgumentException("label is missing; only a seed draws one"));
    return SeedStream.of(seed, STREAM).nextInt(names.count());
  }

  private int index(Choice choice) {
    Check.that(names.count() > 0, "label is given, but this model has no labels");
    return choice.text() == null ? names.index(choice.index()) : names.index(choice.text());
  }

  /** The sample with the name of the label that it was resolved to, if there are labels. */
  Sample stated(Sample sample, int index) {
    return index == Draw.NONE ? sample : sample.label(names.at(index));
  }
}
