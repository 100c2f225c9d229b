package dev.ganvas.trainer.cli;

import dev.ganvas.models.Check;
import dev.ganvas.trainer.data.Dataset;
import dev.ganvas.trainer.data.Mixture;
import dev.ganvas.trainer.run.DataSource;
import java.io.IOException;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a call says of the samples that are learned from, and of those that are not. */
final class SampleOptions {
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
    return Reading.open(source(data));
  }

  /**
   * The samples to be tested on; points are drawn anew wherever they are needed.
   *
   * @throws IllegalArgumentException if none were named and none are known, or if they are those
   *     that are learned from
   */
  Dataset held(Dataset training) throws IOException {
    if (test == null && training instanceof Mixture) {
      return training;
    }
    Optional<Dataset> held =
        test == null ? Reading.heldOut(source(data)) : Optional.of(Reading.open(source(test)));
    Check.that(
        held.isPresent(), "name pictures that were not learned from, beside %s, by --test", data);
    Check.that(
        !held.get().hash().equals(training.hash()),
        "%s holds what is learned from; --test takes what is not",
        test);
    return held.get();
  }

  private DataSource source(String name) {
    return new DataSource(name, pictures.settings());
  }
}
