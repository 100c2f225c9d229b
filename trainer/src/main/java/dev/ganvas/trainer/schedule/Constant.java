package dev.ganvas.trainer.schedule;

/** Always one. */
public record Constant() implements Schedule {
  @Override
  public double at(long images, long total) {
    return 1;
  }
}
