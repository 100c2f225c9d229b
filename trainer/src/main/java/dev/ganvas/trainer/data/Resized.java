package dev.ganvas.trainer.data;

import java.util.List;

/** What is known of a data set whose samples are those of another in another size. */
interface Resized extends DataDescription {
  /** The other. */
  DataDescription original();

  @Override
  default String name() {
    return original().name();
  }

  @Override
  default List<String> labels() {
    return original().labels();
  }

  @Override
  default int size() {
    return original().size();
  }

  @Override
  default String hash() {
    return original().hash();
  }

  @Override
  default String licence() {
    return original().licence();
  }
}
