package dev.ganvas.web.store;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What the studio keeps. In a directory there are {@code ganvas.db} and {@code
 * pictures/JOB/NUMBER.png}. Safe for all threads, and whatever ends the process leaves a store that
 * can be opened and in which each row of a picture has its file.
 */
public final class Store implements AutoCloseable {
  private static final long PNG_MEMORY = 256L << 20;

  private final Database database;
  private final JobTable jobs;
  private final PictureTable pictures;
  private final SettingsTable settings;
  private final Runnable release;
  private final String trouble;

  private Store(Database database, Pngs pngs, Runnable release, String trouble) {
    this.database = database;
    this.jobs = new JobTable(database);
    this.settings = new SettingsTable(database);
    this.pictures = new PictureTable(database, pngs);
    this.release = release;
    this.trouble = trouble;
  }

  /**
   * The store in {@code directory}, which is made if need be. If it cannot be used, a store in
   * memory that says why in {@link #trouble}.
   *
   * @throws StoreException if another Ganvas uses it, a newer one made it, or it is damaged
   */
  public static Store open(Path directory) {
    try {
      return in(StoreDirectory.open(directory));
    } catch (DiskException e) {
      return inMemory(
          e.getMessage() + ", so jobs and pictures are lost when the studio is stopped");
    }
  }

  /**
   * A store that is gone when it is closed. It holds PNG files up to 256 MB and drops the oldest
   * ones; rows stay.
   */
  public static Store inMemory() {
    return inMemory(null);
  }

  /** Why the store is in memory although a directory was given: a sentence fit for anybody. */
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

  /** Waits for calls that are under way; later ones fail. */
  @Override
  public void close() {
    database.close();
    release.run();
  }

  private static Store inMemory(String trouble) {
    return new Store(Database.inMemory(), new PngMemory(PNG_MEMORY), () -> {}, trouble);
  }

  private static Store in(StoreDirectory directory) {
    try {
      Database database = Database.in(directory.database());
      PngFiles files = directory.pictures();
      files.sweep(database.read(handle -> new PictureRows(handle).numbers()));
      return new Store(database, files, directory::close, null);
    } catch (RuntimeException e) {
      directory.close();
      throw e;
    }
  }
}
