package dev.ganvas.trainer.listener;

import dev.ganvas.trainer.loop.Event;
import dev.ganvas.trainer.run.Training;
import java.io.IOException;
import java.nio.file.Path;

/** Saves the state of a run every so many images, and when it ends or is stopped. */
public final class Checkpoints implements Listener {
  private final Training training;
  private final Path directory;
  private final long everyImages;
  private long next;

  /** Saves into {@code directory}. */
  public Checkpoints(Training training, Path directory, long everyImages) {
    this.training = training;
    this.directory = directory;
    this.everyImages = everyImages;
    this.next = everyImages;
  }

  @Override
  public void on(Event event) throws IOException {
    boolean due = event instanceof Event.Measured && event.images() >= next;
    if (due || event instanceof Event.Ended) {
      next = event.images() - event.images() % everyImages + everyImages;
      training.save(directory);
    }
  }
}
