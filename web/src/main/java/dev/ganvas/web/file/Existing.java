package dev.ganvas.web.file;

import dev.ganvas.models.Check;
import java.io.IOException;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** What to do about a file that is there already. */
public enum Existing {
  /** Never lose it. */
  REFUSE,
  /** Put the new file in its place, in one step. */
  REPLACE(StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);

  private final CopyOption[] options;

  Existing(CopyOption... options) {
    this.options = options;
  }

  /**
   * To be asked before the work that would be in vain.
   *
   * @throws IllegalArgumentException if the file may not be written
   */
  public void check(Path file) {
    Check.that(!Files.isDirectory(file), "%s is a directory; name a file that is new", file);
    Check.that(
        this == REPLACE || !Files.exists(file, LinkOption.NOFOLLOW_LINKS),
        "%s is there already; name another file with --out, or allow --overwrite",
        file);
  }

  void move(Path from, Path to) throws IOException {
    Files.move(from, to, options);
  }
}
