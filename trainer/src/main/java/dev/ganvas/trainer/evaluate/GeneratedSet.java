package dev.ganvas.trainer.evaluate;

import dev.ganvas.trainer.data.DataDescription;
import dev.ganvas.trainer.data.Dataset;
import dev.ganvas.trainer.metric.Points;
import java.util.List;

/**
 * Generated pictures as a data set; the label of picture i is i modulo the number of labels.
 *
 * @param like the data that the generator has learned from
 */
record GeneratedSet(Points pixels, DataDescription like) implements Dataset {
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
    return index % like.labels().size();
  }

  @Override
  public void read(int index, float[] target, int offset) {
    System.arraycopy(pixels.values(), index * pixels.dim(), target, offset, pixels.dim());
  }
}
