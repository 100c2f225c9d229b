package dev.ganvas.web.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** The tables. One thread writes at a time; those that read never wait for it. */
final class Database implements AutoCloseable {
  private static final int READERS = 4;
  private static final int BUSY_MILLIS = 5_000;

  private final Connections readers;
  private final Connections writer;

  private Database(Connections readers, Connections writer) {
    this.readers = readers;
    this.writer = writer;
  }

  /** The database in {@code file}, which is made if need be. */
  static Database in(Path file) {
    return guarded(() -> connect(file));
  }

  /** One that is gone when it is closed. It has a single connection, since it belongs to that. */
  static Database inMemory() {
    return guarded(
        () -> {
          Handle only = jdbi(":memory:").open();
          Migrations.all().run(only);
          Connections connection = new Connections(List.of(only));
          return new Database(connection, connection);
        });
  }

  /** Runs {@code query} beside others. */
  <T> T read(Function<Handle, T> query) {
    return guarded(() -> readers.lend(query));
  }

  /** Runs {@code change} alone, as one transaction. */
  <T> T write(Function<Handle, T> change) {
    return guarded(() -> writer.lend(handle -> handle.inTransaction(change::apply)));
  }

  @Override
  public void close() {
    readers.close();
    writer.close();
  }

  private static Database connect(Path file) {
    Jdbi jdbi = jdbi(file.toString());
    List<Handle> handles = new ArrayList<>();
    try {
      Handle first = jdbi.open();
      handles.add(first);
      Migrations migrations = Migrations.all();
      migrations.check(first);
      // The file keeps this mode; it may only change once the version is known to be ours.
      first.createQuery("PRAGMA journal_mode = WAL").mapTo(String.class).one();
      migrations.run(first);
      for (int reader = 0; reader < READERS; reader++) {
        handles.add(jdbi.open());
      }
      return new Database(
          new Connections(handles.subList(1, handles.size())), new Connections(List.of(first)));
    } catch (RuntimeException e) {
      handles.forEach(Handle::close);
      throw e;
    }
  }

  private static Jdbi jdbi(String file) {
    SQLiteConfig config = new SQLiteConfig();
    config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
    config.enforceForeignKeys(true);
    config.setBusyTimeout(BUSY_MILLIS);
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file);
    return Jdbi.create(source);
  }

  private static <T> T guarded(Supplier<T> work) {
    try {
      return work.get();
    } catch (JdbiException e) {
      throw Faults.of(e);
    }
  }
}
