package dev.ganvas.trainer.cli;

import dev.ganvas.trainer.data.Dataset;
import dev.ganvas.trainer.data.Datasets;
import dev.ganvas.trainer.data.Home;
import dev.ganvas.trainer.run.DataSource;
import java.io.IOException;
import java.util.Optional;

/** Opens data sets under a bar. */
final class Reading {
  private Reading() {}

  /** Opens what is learned from. */
  static Dataset open(DataSource source) throws IOException {
    try (ReadingBar bar = new ReadingBar()) {
      return datasets().open(source.name(), source.settings(), bar);
    }
  }

  /** Opens what its set keeps aside for tests, if it does. */
  static Optional<Dataset> heldOut(DataSource source) throws IOException {
    try (ReadingBar bar = new ReadingBar()) {
      return datasets().heldOut(source.name(), source.settings(), bar);
    }
  }

  private static Datasets datasets() {
    return new Datasets(Home.ofEnvironment());
  }
}
