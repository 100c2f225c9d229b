package dev.ganvas.trainer.listener;

import dev.ganvas.trainer.WholeFile;
import dev.ganvas.trainer.loop.Event;
import dev.ganvas.trainer.run.Training;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** Draws the same seeds again and again while the generator learns. */
public final class SampleGrid implements Listener {
  private final Training training;
  private final Path directory;
  private final long everyImages;
  private long next;

  /** Draws at the start, at the end and every so many images into {@code directory}. */
  public SampleGrid(Training training, Path directory, long everyImages) {
    this.training = training;
    this.directory = directory;
    this.everyImages = everyImages;
  }

  @Override
  public void on(Event event) throws IOException {
    boolean due = event instanceof Event.Measured && event.images() >= next;
    if (due || event instanceof Event.Ended) {
      next = event.images() - event.images() % everyImages + everyImages;
      String name = String.format(Locale.ROOT, "images-%012d.png", event.images());
      byte[] png = training.picture().png();
      WholeFile.write(directory.resolve(name), out -> out.write(png));
    }
  }
}
