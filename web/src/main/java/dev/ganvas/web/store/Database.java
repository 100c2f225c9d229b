package dev.ganvas.web.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * One SQLite database, brought up to date. It has one connection, used by one thread at a time:
 * every statement here takes milliseconds at most.
 */
final class Database implements AutoCloseable {
  /** The folder of the migrations V1__...sql, V2__...sql: released ones are never changed. */
  private static final String MIGRATIONS = "classpath:dev/ganvas/web/store";

  private final Connection connection;
  private final Handle handle;

  private Database(Connection connection) {
    this.connection = connection;
    this.handle = Jdbi.create(connection).open();
  }

  static Database inFile(Path file) {
    return open("jdbc:sqlite:" + file.toAbsolutePath());
  }

  static Database inMemory() {
    return open("jdbc:sqlite:file:ganvas-" + UUID.randomUUID() + "?mode=memory&cache=shared");
  }

  private static Database open(String url) {
    Connection connection = null;
    try {
      connection = DriverManager.getConnection(url);
      Database database = new Database(connection);
      // Nothing is lost when the process is killed; a loss of power may cost the last moments.
      database.handle.execute("pragma journal_mode = wal");
      database.handle.execute("pragma synchronous = normal");
      database.handle.execute("pragma busy_timeout = 5000");
      migrate(url);
      database.handle.execute("pragma foreign_keys = on");
      return database;
    } catch (FlywayValidateException e) {
      close(connection);
      throw new StoreException("the store was made by a newer Ganvas, which alone can open it", e);
    } catch (SQLException | JdbiException | FlywayException e) {
      close(connection);
      throw new StoreException("the store's database cannot be opened or written", e);
    }
  }

  private static void migrate(String url) {
    Flyway.configure(Database.class.getClassLoader())
        .dataSource(url, null, null)
        .locations(MIGRATIONS)
        .ignoreMigrationPatterns(new String[0])
        .load()
        .migrate();
  }

  /** Does something with the database, whole or not at all. */
  synchronized <T> T with(Function<Handle, T> statements) {
    try {
      return handle.inTransaction(statements::apply);
    } catch (JdbiException e) {
      throw new StoreException("the store cannot be read or written", e);
    }
  }

  @Override
  public synchronized void close() {
    handle.close();
    close(connection);
  }

  private static void close(Connection connection) {
    try {
      if (connection != null) {
        connection.close();
      }
    } catch (SQLException e) {
      throw new StoreException("the store's database cannot be closed", e);
    }
  }
}
