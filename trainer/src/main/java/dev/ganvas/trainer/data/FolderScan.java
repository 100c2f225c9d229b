package dev.ganvas.trainer.data;

import dev.ganvas.trainer.data.FolderListing.Picture;
import dev.ganvas.trainer.data.image.SquareReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * A walk that gathers image files: links are followed but never in circles, hidden files passed.
 */
final class FolderScan extends SimpleFileVisitor<Path> {
  private final Path directory;
  private final List<Picture> pictures = new ArrayList<>();
  private int ignored;

  private FolderScan(Path directory) {
    this.directory = directory;
  }

  /**
   * @throws IOException with a sentence that names the file or directory that cannot be read
   */
  static FolderScan of(Path directory) throws IOException {
    FolderScan scan = new FolderScan(directory);
    Files.walkFileTree(
        directory, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, scan);
    return scan;
  }

  List<Picture> pictures() {
    return pictures;
  }

  /** How many files were neither hidden nor images. */
  int ignored() {
    return ignored;
  }

  @Override
  public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
    boolean passed = isHidden(visited) && !visited.equals(directory);
    return passed ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
    if (isHidden(file)) {
      return FileVisitResult.CONTINUE;
    }
    if (attributes.isRegularFile() && isPicture(file)) {
      long modified = attributes.lastModifiedTime().toMillis();
      pictures.add(new Picture(file, stepsTo(file), attributes.size(), modified));
    } else {
      ignored++;
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
    if (failure instanceof FileSystemLoopException) {
      return FileVisitResult.CONTINUE;
    }
    throw unreadable(file, failure);
  }

  private List<String> stepsTo(Path file) {
    return StreamSupport.stream(directory.relativize(file).spliterator(), false)
        .map(Path::toString)
        .toList();
  }

  private static boolean isHidden(Path path) {
    Path name = path.getFileName();
    return name != null && name.toString().startsWith(".");
  }

  /** A name that promises an image is believed: decoding will tell. */
  private static boolean isPicture(Path file) throws IOException {
    if (SquareReader.reads(file.getFileName().toString())) {
      return true;
    }
    try (InputStream in = Files.newInputStream(file)) {
      return SquareReader.reads(in);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static IOException unreadable(Path file, IOException cause) {
    return new IOException("%s cannot be read".formatted(file), cause);
  }
}
