package dev.ganvas.runtime.project;

/** Is told after every step how a search goes. */
@FunctionalInterface
public interface Watcher {
  /** Looks away. */
  Watcher NONE = progress -> true;

  /** Returns whether to go on; if not, the best so far is the answer. */
  boolean at(Progress progress);
}
