package dev.ganvas.trainer.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A data set that packages bring, with samples to learn from and others to test by. */
interface PackagedSet extends KnownSet {
  /** What it is read from. */
  PackagedFiles files();

  @Override
  default String name() {
    return files().set();
  }

  @Override
  default String whereabouts(Home home) {
    return files().whereabouts(home);
  }

  @Override
  default List<String> parts() {
    return Split.names();
  }

  @Override
  default Path fetch(Home home) throws IOException {
    return files().fetch(home);
  }
}
