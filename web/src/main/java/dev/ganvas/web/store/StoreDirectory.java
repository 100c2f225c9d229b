package dev.ganvas.web.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A directory that this process alone uses; however it ends, others may use it then. */
final class StoreDirectory implements AutoCloseable {
  private final Path directory;
  private final FileLock lock;

  private StoreDirectory(Path directory, FileLock lock) {
    this.directory = directory;
    this.lock = lock;
  }

  /**
   * @throws DiskException if it cannot be used
   * @throws StoreException if another process uses it
   */
  static StoreDirectory open(Path directory) {
    if (Files.exists(directory) && !Files.isDirectory(directory)) {
      throw new DiskException("the directory of the store is a file", null);
    }
    try {
      Files.createDirectories(directory.resolve("pictures"));
      return new StoreDirectory(directory, lock(directory.resolve("ganvas.lock")));
    } catch (IOException e) {
      throw new DiskException("the directory of the store cannot be written", e);
    }
  }

  Path database() {
    return directory.resolve("ganvas.db");
  }

  PngFiles pictures() {
    return new PngFiles(directory.resolve("pictures"));
  }

  @Override
  public void close() {
    try {
      lock.acquiredBy().close();
    } catch (IOException e) {
      throw new DiskException("the directory of the store cannot be released", e);
    }
  }

  private static FileLock lock(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return lock;
      }
      channel.close();
    } catch (OverlappingFileLockException e) {
      // Of this very process. The channel stays open: to close any would release all its locks.
    }
    throw new StoreException("the studio's store is in use by another Ganvas");
  }
}
