package dev.ganvas.web.generate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What Java does not tell: whether standard error alone is a terminal. */
final class Terminal {
  private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");

  private Terminal() {}

  static boolean isStandardError() {
    try {
      String file = Files.readSymbolicLink(STANDARD_ERROR).toString();
      return file.startsWith("/dev/pts/") || file.startsWith("/dev/tty");
    } catch (IOException | UnsupportedOperationException e) {
      return false; // Not Linux: lines can be read anywhere.
    }
  }
}
