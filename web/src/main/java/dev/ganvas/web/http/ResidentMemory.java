package dev.ganvas.web.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How much RAM the process takes, native libraries included. */
final class ResidentMemory {
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final Pattern LINE = Pattern.compile("(?m)^VmRSS:\\s*(\\d+) kB$");

  private ResidentMemory() {}

  /** The bytes in RAM; NaN on systems that have no such file. */
  static double bytes() {
    try {
      Matcher line = LINE.matcher(Files.readString(STATUS));
      return line.find() ? Long.parseLong(line.group(1)) * 1024.0 : Double.NaN;
    } catch (IOException e) {
      return Double.NaN;
    }
  }
}
