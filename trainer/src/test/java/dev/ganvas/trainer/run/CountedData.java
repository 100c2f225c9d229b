package dev.ganvas.trainer.run;

import dev.ganvas.trainer.data.Dataset;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Data that counts how often a sample of them is read. */
record CountedData(Dataset data, AtomicLong reads) implements Dataset {
  @Override
  public String name() {
    return data.name();
  }

  @Override
  public List<Integer> shape() {
    return data.shape();
  }

  @Override
  public List<String> labels() {
    return data.labels();
  }

  @Override
  public int size() {
    return data.size();
  }

  @Override
  public String hash() {
    return data.hash();
  }

  @Override
  public String licence() {
    return data.licence();
  }

  @Override
  public int label(int index) {
    return data.label(index);
  }

  @Override
  public void read(int index, float[] target, int offset) {
    reads.incrementAndGet();
    data.read(index, target, offset);
  }
}
