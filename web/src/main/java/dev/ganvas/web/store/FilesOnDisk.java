package dev.ganvas.web.store;

import dev.ganvas.web.file.Existing;
import dev.ganvas.web.file.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Picture files in a directory: {@code 12/00000003.png}. */
final class FilesOnDisk implements PictureFiles {
  private final Path directory;

  FilesOnDisk(Path directory) {
    this.directory = directory;
  }

  @Override
  public void write(long job, int number, byte[] png) {
    Path file = file(job, number);
    try {
      Files.createDirectories(file.getParent());
      WholeFile.write(file, png, Existing.REPLACE);
    } catch (IOException e) {
      throw new StoreException("the store's disk does not take another picture", e);
    }
  }

  @Override
  public Optional<byte[]> read(long job, int number) {
    try {
      return Optional.of(Files.readAllBytes(file(job, number)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  @Override
  public void delete(long job, int number) {
    try {
      Files.deleteIfExists(file(job, number));
    } catch (IOException e) {
      throw new StoreException("a picture cannot be deleted from the store's disk", e);
    }
  }

  private Path file(long job, int number) {
    return directory.resolve(Long.toString(job)).resolve("%08d.png".formatted(number));
  }
}
