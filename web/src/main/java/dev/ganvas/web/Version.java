package dev.ganvas.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import picocli.CommandLine.IVersionProvider;

/** The versions of Ganvas and its engines, from a file that the build fills in: none is loaded. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() throws IOException {
    try (InputStream in = Version.class.getResourceAsStream("version.txt")) {
      Stream<String> built = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
      String java = "Java %s (%s)".formatted(Runtime.version(), System.getProperty("java.vendor"));
      return Stream.concat(built, Stream.of(java)).toArray(String[]::new);
    }
  }
}
