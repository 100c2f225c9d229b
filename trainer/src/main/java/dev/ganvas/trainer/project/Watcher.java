package dev.ganvas.trainer.project;

/** Is told after every step how it goes. */
@FunctionalInterface
public interface Watcher {
  /** Looks away. */
  Watcher NONE = (done, steps, loss) -> true;

  /**
   * @param done steps so far, from 1
   * @param loss before the last of them
   * @return whether to go on; if not, the best so far is the answer
   */
  boolean at(int done, int steps, double loss);
}
