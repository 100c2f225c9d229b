package dev.ganvas.trainer.metric;

/** Numbers of samples as they stand in the names of figures. */
public final class Counts {
  private Counts() {}

  /** {@code 10k} for 10,000, {@code 2500} for 2,500: whole thousands are short. */
  public static String text(int count) {
    return count >= 1000 && count % 1000 == 0 ? count / 1000 + "k" : Integer.toString(count);
  }
}
