package dev.ganvas.trainer.evaluate;

import dev.ganvas.exporter.Disk;
import dev.ganvas.models.Check;
import dev.ganvas.models.card.ModelCard;
import dev.ganvas.runtime.Generator;
import dev.ganvas.trainer.engine.Devices;
import dev.ganvas.trainer.export.Export;
import dev.ganvas.trainer.listener.JsonLines;
import dev.ganvas.trainer.loop.Event;
import dev.ganvas.trainer.run.Learned;
import dev.ganvas.trainer.run.Run;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What is evaluated: a bundle, or what a run has learned so far, exported for the occasion. */
public final class Subject implements AutoCloseable {
  private final Generator generator;
  private final List<Event.Measured> readings;
  private final Path temporary;

  private Subject(Generator generator, List<Event.Measured> readings, Path temporary) {
    this.generator = generator;
    this.readings = List.copyOf(readings);
    this.temporary = temporary;
  }

  /**
   * Opens a directory that is one of the two.
   *
   * @throws IllegalArgumentException if it is neither
   */
  public static Subject open(Path directory) throws IOException {
    if (isBundle(directory)) {
      return new Subject(Generator.open(directory), List.of(), null);
    }
    Check.that(
        Files.exists(directory.resolve(Run.RECORD)),
        "%s is neither a model, which has a %s, nor a run, which has a %s",
        directory,
        ModelCard.FILE_NAME,
        Run.RECORD);
    Devices.choose("cpu");
    Run run = Run.open(directory);
    Path temporary = Files.createTempDirectory("ganvas-evaluate");
    try {
      Path bundle = temporary.resolve(run.bundle().getFileName());
      try (Learned learned = Learned.of(run)) {
        Export.write(learned, bundle);
      }
      List<Event.Measured> readings = JsonLines.readings(run.metrics());
      return new Subject(Generator.open(bundle), readings, temporary);
    } catch (IOException | RuntimeException e) {
      delete(temporary);
      throw e;
    }
  }

  /** Whether a directory holds a bundle. */
  public static boolean isBundle(Path directory) {
    return Files.isRegularFile(directory.resolve(ModelCard.FILE_NAME));
  }

  /** What makes the samples. */
  public Generator generator() {
    return generator;
  }

  /** What is known of it. */
  public ModelCard card() {
    return generator.card();
  }

  /** How the training went; nothing is known of a bundle's. */
  public List<Event.Measured> readings() {
    return readings;
  }

  @Override
  public void close() {
    generator.close();
    if (temporary != null) {
      delete(temporary);
    }
  }

  private static void delete(Path directory) {
    try {
      Disk.delete(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(directory + " cannot be deleted", e);
    }
  }
}
