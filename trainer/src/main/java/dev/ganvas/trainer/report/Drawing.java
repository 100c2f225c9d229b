package dev.ganvas.trainer.report;

import dev.ganvas.trainer.metric.discrete.Lines;
import java.util.List;

/** A chart as a file of its own, for documents. */
public final class Drawing {
  private Drawing() {}

  /** What measures say of two parallel lines that slide apart, as SVG. */
  public static String sliding(List<Lines> lines) {
    return Curves.sliding(lines).file();
  }
}
