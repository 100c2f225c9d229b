package dev.ganvas.trainer.data;

import dev.ganvas.trainer.data.FolderListing.Picture;
import dev.ganvas.trainer.data.image.Grey;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A directory of PNG, JPEG and WebP files, whose sub-directories, if any, are the classes. */
final class ImageFolder {
  private static final Logger log = LoggerFactory.getLogger(ImageFolder.class);

  private final FolderListing listing;
  private final List<String> labels;
  private final ImageSettings settings;

  /**
   * @throws IOException with a sentence, if there is nothing to learn from or it cannot be read
   */
  ImageFolder(Path directory, ImageSettings settings) throws IOException {
    this.listing = FolderListing.of(directory);
    this.labels = listing.labels();
    this.settings = settings;
    if (listing.ignored() > 0) {
      log.info("{} other files in {} are no images and are ignored", listing.ignored(), directory);
    }
  }

  /**
   * Reads the pictures, from the cache if nothing has changed since they were last decoded.
   *
   * @throws IOException with a sentence that names the broken files
   */
  Images open(Home home, Progress progress) throws IOException {
    ImageCache cache = ImageCache.in(home, listing, settings);
    Optional<Images> cached = cache.load(this::images);
    if (cached.isPresent()) {
      return cached.get();
    }
    byte[][] decoded = new FolderDecoder(listing, settings.pixels(), progress).decode();
    Images images = images(withChannels(decoded));
    cache.save(images);
    return images;
  }

  private byte[][] withChannels(byte[][] colour) {
    int asked = settings.channels().orElse(0);
    boolean grey = asked == 1 || (asked == 0 && Arrays.stream(colour).allMatch(Grey::is));
    return grey ? Arrays.stream(colour).map(Grey::of).toArray(byte[][]::new) : colour;
  }

  private Images images(byte[][] pixels) {
    int side = settings.pixels();
    int channels = pixels[0].length / (side * side);
    String name = String.valueOf(listing.directory().toAbsolutePath().normalize().getFileName());
    return new Images(
        new Images.Title(name, labels, "unknown"),
        List.of(channels, side, side),
        pixels,
        listing.pictures().stream().mapToInt(this::label).toArray());
  }

  private int label(Picture picture) {
    return labels.isEmpty() ? 0 : Collections.binarySearch(labels, picture.path().get(0));
  }
}
