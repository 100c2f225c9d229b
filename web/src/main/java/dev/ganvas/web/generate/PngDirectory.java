package dev.ganvas.web.generate;

import dev.ganvas.runtime.Picture;
import dev.ganvas.web.file.Existing;
import dev.ganvas.web.file.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** One PNG file per picture, named by its seed, in a directory for each combination of choices. */
final class PngDirectory implements Target<Picture> {
  private final Existing existing;
  private final int count;
  private final List<Path> places;
  private final Encoders encoders = new Encoders();
  private final AtomicLong written = new AtomicLong();
  private long added;

  /**
   * @param folders of the combinations, within the destination
   * @throws IllegalArgumentException if a file of the order is there already
   */
  PngDirectory(Destination destination, Order order, List<String> folders) throws IOException {
    this.existing = destination.existing();
    this.count = order.count();
    this.places = folders.stream().map(destination.path()::resolve).toList();
    checkNew(order);
    for (Path place : places) {
      Files.createDirectories(place);
    }
  }

  private void checkNew(Order order) {
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
    Path folder = places.get((int) (added++ / count));
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
