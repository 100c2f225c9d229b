package dev.ganvas.web.project;

import dev.ganvas.runtime.project.Projection;

/** Is told how a search goes, by the thread that searches. */
public interface SearchObserver {
  /** There is something new to be seen. */
  void seen();

  /** The search is over, and what it found is about to be drawn. */
  void found(Projection projection);
}
