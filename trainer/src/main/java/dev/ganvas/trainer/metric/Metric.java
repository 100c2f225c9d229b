package dev.ganvas.trainer.metric;

import java.util.Map;

/** A measure of generated samples. */
public interface Metric {
  /** What it is called among people. */
  String name();

  /** The figures by name; the name states the protocol and the number of samples. */
  Map<String, Double> of(Samples samples);

  /**
   * The figures that real samples get, under the same names; of what real ones do not have, what no
   * generator is better than.
   */
  Map<String, Double> floor(Samples samples);

  /** Where a good generator is. */
  Better better();

  /** What it says and how it is measured, in a sentence or two. */
  String protocol();

  /** Which way the figures improve. */
  enum Better {
    LESS("less is better"),
    MORE("more is better"),
    FLOOR("best near the floor"),
    NEITHER("neither good nor bad");

    private final String words;

    Better(String words) {
      this.words = words;
    }

    @Override
    public String toString() {
      return words;
    }
  }
}
