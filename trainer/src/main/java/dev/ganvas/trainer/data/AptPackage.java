package dev.ganvas.trainer.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A Debian package, unpacked without being installed, so that nobody has to be root.
 *
 * @param content the directory or file that it would install
 */
record AptPackage(String name, Path content) implements Origin {
  @Override
  public String fileName() {
    return content.getFileName().toString();
  }

  @Override
  public Optional<Path> installed() {
    return Optional.of(content);
  }

  @Override
  public void unpack(Path target) throws IOException {
    WholeTree.put(target, this::unpackIn);
  }

  private Path unpackIn(Path scratch) throws IOException {
    new Tool("apt-get").get(scratch, name, "download", name);
    new Tool("dpkg-deb").get(scratch, name, "-x", archiveIn(scratch), "root");
    return scratch.resolve("root").resolve(content.getRoot().relativize(content));
  }

  private String archiveIn(Path scratch) throws IOException {
    try (Stream<Path> files = Files.list(scratch)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(".deb"))
          .findFirst()
          .orElseThrow(() -> new IOException("apt-get download left no package " + name));
    }
  }
}
