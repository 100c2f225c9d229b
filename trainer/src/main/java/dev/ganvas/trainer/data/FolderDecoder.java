package dev.ganvas.trainer.data;

import dev.ganvas.trainer.data.FolderListing.Picture;
import dev.ganvas.trainer.data.image.SquareReader;
import dev.ganvas.trainer.data.image.UnusableImageException;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Decodes the images of a directory on all cores, and tells of every broken one at once. */
final class FolderDecoder {
  private static final int PROBLEMS_SHOWN = 5;
  private static final long MEGABYTE = 1 << 20;

  private final FolderListing listing;
  private final ImageSettings settings;
  private final Progress progress;
  private final SortedSet<String> problems = Collections.synchronizedSortedSet(new TreeSet<>());
  private int done;

  FolderDecoder(FolderListing listing, ImageSettings settings, Progress progress) {
    this.listing = listing;
    this.settings = settings;
    this.progress = progress;
  }

  /**
   * Returns each picture as [3, pixels, pixels].
   *
   * @throws IOException with a sentence that names the broken files
   */
  byte[][] decode() throws IOException {
    checkMemory();
    SquareReader reader = new SquareReader(settings.pixels(), settings.background());
    List<Picture> pictures = listing.pictures();
    byte[][] pixels = new byte[pictures.size()][];
    IntStream.range(0, pixels.length)
        .parallel()
        .forEach(index -> pixels[index] = decode(reader, pictures.get(index)));
    if (!problems.isEmpty()) {
      throw new IOException(report());
    }
    return pixels;
  }

  private byte[] decode(SquareReader reader, Picture picture) {
    try {
      return reader.read(picture.file());
    } catch (UnusableImageException e) {
      problems.add(picture.name() + " " + e.getMessage());
    } catch (IOException e) {
      problems.add(picture.name() + " cannot be read");
    } finally {
      advance();
    }
    return new byte[0];
  }

  private synchronized void advance() {
    done++;
    progress.at(done, listing.pictures().size());
  }

  private String report() {
    List<String> shown = problems.stream().limit(PROBLEMS_SHOWN).toList();
    return "%d of the %d images in %s cannot be used: %s%s"
        .formatted(
            problems.size(),
            listing.pictures().size(),
            listing.directory(),
            String.join("; ", shown),
            problems.size() > shown.size() ? "; ..." : "");
  }

  private void checkMemory() throws IOException {
    int size = settings.pixels();
    long needed = 3L * size * size * listing.pictures().size() / MEGABYTE;
    long allowed = Runtime.getRuntime().maxMemory() / MEGABYTE;
    if (needed > allowed * 3 / 4) {
      throw new IOException(
          "%s at %d x %d pixels needs %d MB of memory, and Java may use %d: ask for a smaller size"
              .formatted(listing.directory(), size, size, needed, allowed));
    }
  }
}
