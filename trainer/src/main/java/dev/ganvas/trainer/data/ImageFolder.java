package dev.ganvas.trainer.data;

import dev.ganvas.trainer.data.FolderListing.Picture;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
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
   * Reads the pictures; see {@link ListedImages}.
   *
   * @throws IOException with a sentence that names the broken files
   */
  Images open(Home home, Progress progress) throws IOException {
    String name = String.valueOf(listing.directory().toAbsolutePath().normalize().getFileName());
    Images.Title title = new Images.Title(name, labels, "unknown");
    return new ListedImages(listing, title, this::label, settings).open(home, progress);
  }

  private int label(Picture picture) {
    return labels.isEmpty() ? 0 : Collections.binarySearch(labels, picture.path().get(0));
  }
}
