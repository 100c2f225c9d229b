package dev.ganvas.web.work;

import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Looks for the one sample of a work, which can be drawn only when it is found. */
public interface Search {
  /**
   * Finds and draws it, however long that takes.
   *
   * @param wanted is asked again and again; once it says no, the search ends soon
   * @throws dev.ganvas.runtime.StoppedException if it was not wanted any more
   */
  Answer find(BooleanSupplier wanted);

  /** How far it is; empty before the first step. */
  Optional<Glance> glance();
}
