package dev.ganvas.trainer.direction;

import java.util.List;

/** A way to find directions. */
public interface Search {
  /** The best first. */
  List<Found> find(StyleSpace space, Scope scope);
}
