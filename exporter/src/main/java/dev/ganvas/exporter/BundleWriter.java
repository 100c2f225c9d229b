package dev.ganvas.exporter;

import dev.ganvas.models.card.ModelCard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/**
 * Writes a bundle whole or not at all: it grows in a hidden directory beside its place and is moved
 * there when it is complete and on the disk.
 */
public final class BundleWriter {
  /** Puts the files of a bundle into a directory. */
  public interface Filler {
    /** Writes every file, {@code card.json} among them; an exception leaves no bundle behind. */
    void fill(Path directory) throws IOException;
  }

  private BundleWriter() {}

  /**
   * Writes a bundle, in place of an older one if there is one.
   *
   * @throws IOException if it cannot be written, or if something that is no bundle is there; what
   *     was there stays as it was
   */
  public static void write(Path target, Filler filler) throws IOException {
    Path place = target.toAbsolutePath().normalize();
    requireFreeOrBundle(target);
    Files.createDirectories(place.getParent());
    Path staging = hidden(place, "new");
    try {
      Files.createDirectory(staging);
      filler.fill(staging);
      require(
          holdsCard(staging), "the bundle for " + place + " was given no " + ModelCard.FILE_NAME);
      Disk.force(staging);
      putInPlace(staging, place);
      Disk.forceEntries(place.getParent());
    } finally {
      Disk.delete(staging);
    }
  }

  /**
   * Makes sure that a bundle may be written here. Whatever is replaced is deleted in the end, so it
   * had better be a bundle.
   *
   * @throws IOException if something that is no bundle is there
   */
  public static void requireFreeOrBundle(Path target) throws IOException {
    Path place = target.toAbsolutePath().normalize();
    require(place.getParent() != null, place + " is no place for a bundle; name a directory in it");
    boolean free = Files.notExists(place);
    require(
        free || holdsCard(place),
        place + " is there and is no bundle: it holds no " + ModelCard.FILE_NAME);
  }

  private static void putInPlace(Path staging, Path place) throws IOException {
    if (Files.notExists(place)) {
      Disk.move(staging, place);
      return;
    }
    // No rename replaces a directory that holds files, so the old bundle steps aside for a moment.
    Path old = hidden(place, "old");
    Disk.move(place, old);
    try {
      Disk.move(staging, place);
    } catch (IOException e) {
      Disk.move(old, place);
      throw e;
    }
    Disk.delete(old);
  }

  private static boolean holdsCard(Path directory) {
    return Files.isRegularFile(directory.resolve(ModelCard.FILE_NAME));
  }

  private static Path hidden(Path place, String role) {
    return place.resolveSibling("." + place.getFileName() + "." + role + "-" + UUID.randomUUID());
  }

  private static void require(boolean holds, String sentence) throws IOException {
    if (!holds) {
      throw new IOException(sentence);
    }
  }
}
