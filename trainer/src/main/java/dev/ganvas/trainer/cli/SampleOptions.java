package dev.ganvas.trainer.cli;

import dev.ganvas.models.Check;
import dev.ganvas.trainer.data.Dataset;
import dev.ganvas.trainer.data.Datasets;
import dev.ganvas.trainer.data.Home;
import dev.ganvas.trainer.data.Mixture;
import java.io.IOException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a call says of the samples that are learned from, and of those that are not. */
final class SampleOptions {
  private final Datasets datasets = new Datasets(Home.ofEnvironment());

  @Option(
      names = "--data",
      paramLabel = "NAME|DIR",
      required = true,
      description = "What is learned from; see ./ganvas data.")
  private String data;

  @Option(
      names = "--test",
      paramLabel = "NAME|DIR",
      description = "What is not learned from; unless said, NAME:test.")
  private String test;

  @Mixin private PictureOptions pictures;

  /** How the samples were asked for. */
  String data() {
    return data;
  }

  Dataset training() throws IOException {
    return open(data);
  }

  /**
   * The samples to be tested on; points are drawn anew wherever they are needed.
   *
   * @throws IllegalArgumentException if none were named and none are known
   */
  Dataset held(Dataset training) throws IOException {
    if (test == null && training instanceof Mixture) {
      return training;
    }
    boolean known = datasets.list().stream().anyMatch(set -> set.name().equals(data));
    Check.that(
        test != null || known,
        "name pictures that were not learned from, beside %s, by --test",
        data);
    return open(test == null ? data + ":test" : test);
  }

  private Dataset open(String name) throws IOException {
    try (ReadingBar bar = new ReadingBar()) {
      return datasets.open(name, pictures.settings(), bar);
    }
  }
}
