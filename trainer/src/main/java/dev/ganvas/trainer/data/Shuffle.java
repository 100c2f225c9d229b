package dev.ganvas.trainer.data;

import dev.ganvas.models.random.SeedStream;

/** The samples of a data set in an order of chance, each once. */
public final class Shuffle {
  private Shuffle() {}

  /** All of 0 .. size - 1 (Fisher and Yates 1938). */
  public static int[] indices(int size, SeedStream random) {
    int[] order = new int[size];
    for (int i = 0; i < size; i++) {
      int j = random.nextInt(i + 1);
      order[i] = order[j];
      order[j] = i;
    }
    return order;
  }
}
