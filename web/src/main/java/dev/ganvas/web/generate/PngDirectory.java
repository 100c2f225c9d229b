package dev.ganvas.web.generate;

import dev.ganvas.models.card.Label;
import dev.ganvas.runtime.Picture;
import dev.ganvas.web.file.Existing;
import dev.ganvas.web.file.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One PNG file per picture, named by its seed. Several labels become directories, as the trainer
 * and others read labelled pictures.
 */
final class PngDirectory implements Target<Picture> {
  private final Existing existing;
  private final Map<String, Path> folders = new HashMap<>();
  private final Path directory;
  private final Encoders encoders = new Encoders();
  private final AtomicLong written = new AtomicLong();

  /**
   * @param labels of the model, or null if the pictures go side by side whatever their label
   * @throws IllegalArgumentException if a file of the order is there already
   */
  PngDirectory(Destination destination, Order order, Label labels) throws IOException {
    this.directory = destination.path();
    this.existing = destination.existing();
    if (labels != null) {
      List<String> names = labels.names();
      names.forEach(
          name -> folders.put(name, directory.resolve(folder(names.indexOf(name), name))));
    }
    Collection<Path> places = folders.isEmpty() ? List.of(directory) : folders.values();
    checkNew(order, places);
    for (Path place : places) {
      Files.createDirectories(place);
    }
  }

  /** The index makes it unique; what could mean something to a file system is left out. */
  static String folder(int index, String label) {
    return index + "-" + label.replaceAll("[^\\p{L}\\p{N}]+", "-");
  }

  private void checkNew(Order order, Collection<Path> places) {
    for (Path folder : places) {
      if (Files.isDirectory(folder)) {
        for (long i = 0; i < order.count(); i++) {
          existing.check(file(folder, order.seed() + i));
        }
      }
    }
  }

  @Override
  public void add(Picture picture) throws IOException {
    Path folder = folders.getOrDefault(picture.recipe().label(), directory);
    encoders.submit(
        () -> {
          WholeFile.write(file(folder, picture.seed()), picture.png(), existing);
          written.incrementAndGet();
        });
  }

  @Override
  public void finish() throws IOException {
    encoders.finish();
  }

  @Override
  public void close() {
    encoders.close();
  }

  @Override
  public long kept() {
    return written.get();
  }

  private static Path file(Path folder, long seed) {
    return folder.resolve(seed + ".png");
  }
}
