package dev.ganvas.trainer.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Packages of npm, whose files make one directory.
 *
 * @param fileName of that directory in the home
 */
record NpmPackages(String fileName, List<NpmPackage> packages) implements Origin {
  NpmPackages {
    packages = List.copyOf(packages);
  }

  @Override
  public Optional<Path> installed() {
    return Optional.empty();
  }

  @Override
  public void unpack(Path target) throws IOException {
    WholeTree.put(target, this::unpackIn);
  }

  /** What to put in place of it without a package client. */
  String byHand() {
    return packages.stream().map(NpmPackage::byHand).collect(Collectors.joining(", "));
  }

  private Path unpackIn(Path scratch) throws IOException {
    Path made = Files.createDirectory(scratch.resolve(fileName));
    for (NpmPackage one : packages) {
      one.unpack(one.download(scratch), made);
    }
    return made;
  }
}
