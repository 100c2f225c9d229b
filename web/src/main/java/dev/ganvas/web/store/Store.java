package dev.ganvas.web.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Everything that the studio keeps: {@code ganvas.db} (SQLite) and {@code pictures/}. Where the
 * directory cannot be used, a store in memory does as much as it can.
 */
public final class Store implements AutoCloseable {
  private static final long MEMORY_BYTES = 256L << 20;

  private final Database database;
  private final FileChannel lock;
  private final String trouble;
  private final JobTable jobs;
  private final PictureTable pictures;
  private final SettingsTable settings;

  private Store(Database database, PictureFiles files, FileChannel lock, String trouble) {
    this.database = database;
    this.lock = lock;
    this.trouble = trouble;
    this.jobs = new JobTable(database);
    this.pictures = new PictureTable(database, files);
    this.settings = new SettingsTable(database);
  }

  /**
   * Opens the store in a directory, which is made if it is missing, for this process alone.
   *
   * @throws StoreException if another process has it open, or a newer Ganvas made it
   */
  public static Store open(Path directory) {
    FileChannel lock;
    try {
      Files.createDirectories(directory.resolve("pictures"));
      lock = lock(directory);
    } catch (IOException e) {
      return inMemory("the store cannot be written; pictures are kept in memory until this ends");
    }
    try {
      return new Store(
          Database.inFile(directory.resolve("ganvas.db")),
          new FilesOnDisk(directory.resolve("pictures")),
          lock,
          null);
    } catch (StoreException e) {
      close(lock);
      throw e;
    }
  }

  /** A store that is gone when it is closed; it keeps the newest 256 MB of pictures. */
  public static Store inMemory() {
    return inMemory(null);
  }

  private static Store inMemory(String trouble) {
    return new Store(Database.inMemory(), new FilesInMemory(MEMORY_BYTES), null, trouble);
  }

  private static FileChannel lock(Path directory) throws IOException {
    FileChannel channel =
        FileChannel.open(
            directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = null;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      // This very process has it open: no better than another one.
    }
    if (lock == null) {
      channel.close();
      throw new StoreException("the store is in use by another Ganvas; choose another one", null);
    }
    return channel;
  }

  /** Why nothing is written to disk, if so: a sentence. */
  public Optional<String> trouble() {
    return Optional.ofNullable(trouble);
  }

  public JobTable jobs() {
    return jobs;
  }

  public PictureTable pictures() {
    return pictures;
  }

  public SettingsTable settings() {
    return settings;
  }

  @Override
  public void close() {
    database.close();
    close(lock);
  }

  private static void close(FileChannel lock) {
    try {
      if (lock != null) {
        lock.close();
      }
    } catch (IOException e) {
      throw new StoreException("the store's lock cannot be released", e);
    }
  }
}
