package dev.ganvas.web.generate;

import dev.ganvas.models.Check;
import dev.ganvas.web.file.Existing;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Where the pictures go: a file in the form that its name asks for, or else a directory.
 *
 * @param existing what to do about files that are there already
 */
record Destination(Path path, Form form, Existing existing) {
  enum Form {
    DIRECTORY,
    PNG,
    NPZ
  }

  /** Nobody means a directory by such a name. */
  private static final String OTHER_FILES = ".*\\.(jpe?g|webp|gif|bmp|tiff?|svg|zip|npy|pt|onnx)";

  /**
   * @throws IllegalArgumentException if nothing can be written there
   */
  static Destination of(Path path, Existing existing) {
    String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
    Check.that(
        !name.matches(OTHER_FILES),
        "--out is %s; allowed are .png, .npz and the name of a directory",
        path);
    Path there = nearest(path.toAbsolutePath().normalize());
    Check.that(Files.isWritable(there), "%s cannot be written; name another place", there);
    if (name.endsWith(".png") || name.endsWith(".npz")) {
      existing.check(path);
      return new Destination(path, name.endsWith(".png") ? Form.PNG : Form.NPZ, existing);
    }
    Check.that(
        Files.isDirectory(path) || !Files.exists(path),
        "%s is a file; pictures go into a directory, a .png or a .npz file",
        path);
    return new Destination(path, Form.DIRECTORY, existing);
  }

  /** The path itself or the directory in which it would be made. */
  private static Path nearest(Path path) {
    Path there = path;
    while (!Files.exists(there)) {
      there = there.getParent();
    }
    return there;
  }
}
