package dev.ganvas.trainer.data;

/** Is told how far a long reading has come; one call at a time, {@code done} growing. */
@FunctionalInterface
public interface Progress {
  /** Says nothing. */
  Progress NONE = (done, total) -> {};

  void at(int done, int total);
}
