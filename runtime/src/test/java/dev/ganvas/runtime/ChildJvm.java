package dev.ganvas.runtime;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A program of a test in a process of its own. Its heap is all there from the start, so that a
 * growing process means growing native memory.
 */
final class ChildJvm {
  /** The name of the file in its directory that takes what it writes on standard error. */
  static final String ERRORS = "errors.txt";

  /** The program that runs this test. */
  static final String JAVA = ProcessHandle.current().info().command().orElse("java");

  private ChildJvm() {}

  /** To start {@code main} in {@code directory}, where a crash would leave its report. */
  static ProcessBuilder of(Class<?> main, Path directory, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(JAVA);
    command.addAll(List.of("-Xms100m", "-Xmx100m", "-XX:+AlwaysPreTouch"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(main.getName());
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command)
        .directory(directory.toFile())
        .redirectError(directory.resolve(ERRORS).toFile());
  }
}
