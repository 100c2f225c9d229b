package dev.ganvas.web.store;

import dev.ganvas.web.file.Existing;
import dev.ganvas.web.file.WholeFile;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** PNG files on disk: DIRECTORY/JOB/NUMBER.png. */
final class PngFiles implements Pngs {
  private static final Logger LOG = LoggerFactory.getLogger(PngFiles.class);
  private static final Pattern OURS = Pattern.compile("\\d+\\.png|\\.\\d+\\.png\\.part");

  private final Path directory;

  PngFiles(Path directory) {
    this.directory = directory;
  }

  @Override
  public void put(Slot slot, byte[] png) {
    try {
      Files.createDirectories(ofJob(slot.job()));
      WholeFile.write(file(slot), png, Existing.REPLACE);
    } catch (IOException e) {
      throw new DiskException("the store cannot write pictures; is its disk full, or gone?", e);
    }
  }

  @Override
  public Optional<byte[]> get(Slot slot) {
    try {
      return Optional.of(Files.readAllBytes(file(slot)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  @Override
  public void delete(Slot slot) {
    discard(file(slot));
    discard(ofJob(slot.job()));
  }

  /**
   * Deletes what a crash left in the directories of {@code kept}: files that have no row. What this
   * store does not know stays.
   *
   * @param kept the numbers of the pictures of each job
   */
  void sweep(Map<Long, Set<Integer>> kept) {
    kept.forEach((job, numbers) -> sweep(ofJob(job), numbers));
  }

  private void sweep(Path job, Set<Integer> numbers) {
    Set<String> names = numbers.stream().map(PngFiles::name).collect(Collectors.toSet());
    try (DirectoryStream<Path> files = Files.newDirectoryStream(job)) {
      for (Path file : files) {
        String name = file.getFileName().toString();
        if (OURS.matcher(name).matches() && !names.contains(name)) {
          discard(file);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      return; // A job without pictures has no directory; and what cannot be read does no harm.
    }
    discard(job);
  }

  private Path ofJob(long job) {
    return directory.resolve(Long.toString(job));
  }

  private Path file(Slot slot) {
    return ofJob(slot.job()).resolve(name(slot.number()));
  }

  private static String name(int number) {
    return number + ".png";
  }

  /** A directory goes only if it is empty. What cannot be deleted is swept some other time. */
  private static void discard(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      LOG.debug("cannot delete {}", path, e);
    }
  }
}
