package dev.ganvas.trainer.data;

import dev.ganvas.trainer.data.FolderListing.Picture;
import dev.ganvas.trainer.data.image.Grey;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * The images of a listing as a data set.
 *
 * @param label the class of a picture, an index into the title's labels
 */
record ListedImages(
    FolderListing listing,
    Images.Title title,
    ToIntFunction<Picture> label,
    ImageSettings settings) {
  /**
   * Reads them, from the cache if nothing has changed since they were last decoded.
   *
   * @throws IOException with a sentence that names the broken files
   */
  Images open(Home home, Progress progress) throws IOException {
    ImageCache cache = ImageCache.in(home, listing, settings);
    Optional<Images> cached = cache.load(this::images);
    if (cached.isPresent()) {
      return cached.get();
    }
    byte[][] decoded = new FolderDecoder(listing, settings, progress).decode();
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
    return new Images(
        title,
        List.of(pixels[0].length / (side * side), side, side),
        pixels,
        listing.pictures().stream().mapToInt(label).toArray());
  }
}
