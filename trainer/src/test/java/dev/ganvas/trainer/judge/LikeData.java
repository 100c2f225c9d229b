package dev.ganvas.trainer.judge;

import dev.ganvas.trainer.data.Dataset;
import java.util.List;

/** A data set that is like another one but for its pictures. */
interface LikeData extends Dataset {
  /** The other. */
  Dataset plain();

  @Override
  default String name() {
    return plain().name();
  }

  @Override
  default List<Integer> shape() {
    return plain().shape();
  }

  @Override
  default List<String> labels() {
    return plain().labels();
  }

  @Override
  default int size() {
    return plain().size();
  }

  @Override
  default String hash() {
    return "like " + plain().hash();
  }

  @Override
  default String licence() {
    return plain().licence();
  }

  @Override
  default int label(int index) {
    return plain().label(index);
  }
}
