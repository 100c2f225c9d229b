package dev.ganvas.trainer;

import dev.ganvas.models.random.SeedStream;
import dev.ganvas.trainer.data.Dataset;
import java.util.List;

/** Samples of noise, a hundred of them, in two classes. */
public record TinyData(List<Integer> shape) implements Dataset {
  @Override
  public String name() {
    return "noise";
  }

  @Override
  public List<String> labels() {
    return List.of("even", "odd");
  }

  @Override
  public int size() {
    return 100;
  }

  @Override
  public String hash() {
    return "0";
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
    SeedStream random = SeedStream.of(index, 0);
    int size = shape.stream().reduce(1, Math::multiplyExact);
    float[] sample = new float[size];
    for (int i = 0; i < size; i++) {
      sample[i] = (float) (2 * random.nextDouble() - 1);
    }
    System.arraycopy(sample, 0, target, offset, size);
  }
}
