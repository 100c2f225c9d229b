package dev.ganvas.web;

import java.nio.file.Path;
import java.util.Map;

/** Where the log goes: the same place as in logback.xml. */
final class LogFile {
  private LogFile() {}

  static Path path() {
    return path(System.getenv());
  }

  static Path path(Map<String, String> environment) {
    String home = environment.get("GANVAS_HOME");
    return home == null || home.isEmpty()
        ? Path.of(System.getProperty("user.home"), ".cache", "ganvas", "ganvas.log")
        : Path.of(home, "ganvas.log");
  }
}
