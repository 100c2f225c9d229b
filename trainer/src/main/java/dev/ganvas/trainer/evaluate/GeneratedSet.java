package dev.ganvas.trainer.evaluate;

import dev.ganvas.trainer.data.DataDescription;
import dev.ganvas.trainer.data.Dataset;
import dev.ganvas.trainer.metric.Points;
import java.util.List;

/**
 * Generated pictures as a data set.
 *
 * @param like the data that the generator has learned from
 * @param shares the labels that they were asked for
 */
record GeneratedSet(Points pixels, DataDescription like, LabelShares shares) implements Dataset {
  @Override
  public String name() {
    return "generated " + like.name();
  }

  @Override
  public List<Integer> shape() {
    return like.shape();
  }

  @Override
  public List<String> labels() {
    return like.labels();
  }

  @Override
  public int size() {
    return pixels.count();
  }

  @Override
  public String hash() {
    return "generated";
  }

  @Override
  public String licence() {
    return like.licence();
  }

  @Override
  public int label(int index) {
    return shares.at(index);
  }

  @Override
  public void read(int index, float[] target, int offset) {
    System.arraycopy(pixels.values(), index * pixels.dim(), target, offset, pixels.dim());
  }
}
