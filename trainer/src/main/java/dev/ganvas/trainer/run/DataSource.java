package dev.ganvas.trainer.run;

import dev.ganvas.trainer.data.Dataset;
import dev.ganvas.trainer.data.Datasets;
import dev.ganvas.trainer.data.Home;
import dev.ganvas.trainer.data.ImageSettings;
import dev.ganvas.trainer.data.Progress;
import java.io.IOException;

/**
 * What to learn from.
 *
 * @param name of a data set, or a directory
 * @param settings for emoji or a directory of images
 */
public record DataSource(String name, ImageSettings settings) {
  /** A data set as it comes. */
  public static DataSource named(String name) {
    return new DataSource(name, ImageSettings.DEFAULT);
  }

  /** Opens it; see {@link Datasets#open(String, ImageSettings, Progress)}. */
  Dataset open(Progress progress) throws IOException {
    return new Datasets(Home.ofEnvironment()).open(name, settings, progress);
  }
}
