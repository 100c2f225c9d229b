package dev.ganvas.trainer;

import dev.ganvas.models.random.SeedStream;
import dev.ganvas.trainer.data.Dataset;
import java.util.List;

/**
 * Grey pictures of 16 x 16 whose classes show: rows lit, or columns lit, under noise.
 *
 * @param name of the set
 * @param size how many pictures there are
 * @param seed other seeds, other noise
 */
public record StripedData(String name, int size, long seed) implements Dataset {
  private static final int SIDE = 16;

  @Override
  public List<Integer> shape() {
    return List.of(1, SIDE, SIDE);
  }

  @Override
  public List<String> labels() {
    return List.of("rows", "columns");
  }

  @Override
  public String hash() {
    return name + size + seed;
  }

  @Override
  public String licence() {
    return "none";
  }

  @Override
  public int label(int index) {
    return index % 2;
  }

  @Override
  public void read(int index, float[] target, int offset) {
    SeedStream random = SeedStream.of(seed, index);
    int lit = random.nextInt(2);
    for (int i = 0; i < SIDE * SIDE; i++) {
      int line = label(index) == 0 ? i / SIDE : i % SIDE;
      double value = (line % 2 == lit ? 0.5 : -0.5) + 0.2 * random.nextNormal();
      target[offset + i] = (float) Math.max(-1, Math.min(1, value));
    }
  }
}
