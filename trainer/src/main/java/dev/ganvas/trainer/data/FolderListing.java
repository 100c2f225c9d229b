package dev.ganvas.trainer.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/**
 * The image files below a directory, in the order of their paths.
 *
 * @param ignored how many other files there are
 */
record FolderListing(Path directory, List<Picture> pictures, int ignored) {
  /**
   * A file that is an image, or is named like one.
   *
   * @param path below the directory, one name per step
   */
  record Picture(Path file, List<String> path, long bytes, long modifiedMillis) {
    String name() {
      return String.join("/", path);
    }

    boolean isAtTop() {
      return path.size() == 1;
    }
  }

  /**
   * @throws IOException with a sentence, if there is no image or something cannot be read
   */
  static FolderListing of(Path directory) throws IOException {
    FolderScan scan = FolderScan.of(directory);
    if (scan.pictures().isEmpty()) {
      throw new IOException(
          "%s holds no PNG, JPEG or WebP images (other files: %d)"
              .formatted(directory, scan.ignored()));
    }
    List<Picture> sorted =
        scan.pictures().stream().sorted(Comparator.comparing(Picture::name)).toList();
    return new FolderListing(directory, sorted, scan.ignored());
  }

  /**
   * The names of the sub-directories that hold images, in order; none if all images lie at the top.
   *
   * @throws IOException with a sentence, if some images lie at the top and others do not
   */
  List<String> labels() throws IOException {
    List<Picture> atTop = pictures.stream().filter(Picture::isAtTop).toList();
    if (atTop.size() == pictures.size()) {
      return List.of();
    }
    if (!atTop.isEmpty()) {
      throw new IOException(
          "%s lies beside sub-directories with images; move it into one of them"
              .formatted(atTop.get(0).file()));
    }
    return pictures.stream().map(picture -> picture.path().get(0)).distinct().sorted().toList();
  }
}
