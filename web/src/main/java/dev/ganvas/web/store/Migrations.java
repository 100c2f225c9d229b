package dev.ganvas.web.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Brings a database to the present version: the scripts V1.sql, V2.sql, ... that it has not seen,
 * in one transaction. What was released is never edited; a change is a new script.
 *
 * @param scripts of the versions from 1
 */
record Migrations(List<String> scripts) {
  /** Those of this Ganvas. */
  static Migrations all() {
    List<String> scripts = new ArrayList<>();
    for (int version = 1; ; version++) {
      try (InputStream in = Migrations.class.getResourceAsStream("V" + version + ".sql")) {
        if (in == null) {
          return new Migrations(scripts);
        }
        scripts.add(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * @throws StoreException if a newer Ganvas or another program made the database, which is left as
   *     it is
   */
  void check(Handle handle) {
    int version = version(handle);
    if (version > scripts.size()) {
      throw new StoreException(
          "the store has version %d, made by a newer Ganvas; this one reads up to version %d"
              .formatted(version, scripts.size()));
    }
    int things = handle.select("SELECT count(*) FROM sqlite_schema").mapTo(int.class).one();
    if (version == 0 && things > 0) {
      throw new StoreException("ganvas.db was made by another program; move it away");
    }
  }

  void run(Handle handle) {
    handle.useTransaction(
        transaction -> {
          scripts
              .subList(version(transaction), scripts.size())
              .forEach(script -> transaction.createScript(script).execute());
          // Also when nothing is new: a full or read-only disk shows here.
          transaction.execute("PRAGMA user_version = " + scripts.size());
        });
  }

  private static int version(Handle handle) {
    return handle.createQuery("PRAGMA user_version").mapTo(int.class).one();
  }
}
