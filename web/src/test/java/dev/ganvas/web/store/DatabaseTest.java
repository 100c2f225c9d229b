package dev.ganvas.web.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
  private static final int UNBOUNDED = 1_000_000;

  @TempDir Path directory;

  private static int allowPages(Database database, int most) {
    return database.write(
        handle -> handle.select("PRAGMA max_page_count = " + most).mapTo(int.class).one());
  }

  private static String pragma(Database database, String name) {
    return database.read(handle -> handle.select("PRAGMA " + name).mapTo(String.class).one());
  }

  @Test
  void aFullDiskIsASentenceAndDoesNotEndTheStore() {
    try (Database database = Database.in(directory.resolve("ganvas.db"))) {
      SettingsTable settings = new SettingsTable(database);
      settings.put("{}");
      allowPages(database, 1);

      assertThatThrownBy(() -> settings.put("x".repeat(100_000)))
          .isInstanceOf(DiskException.class)
          .hasMessage("the disk of the store is full");
      assertThat(settings.get()).isEqualTo("{}");

      allowPages(database, UNBOUNDED);
      settings.put("{\"later\":1}");
      assertThat(settings.get()).isEqualTo("{\"later\":1}");
    }
  }

  @Test
  void readersNeverWaitForTheWriter() {
    try (Database database = Database.in(directory.resolve("ganvas.db"))) {
      SettingsTable settings = new SettingsTable(database);
      String seen =
          database.write(
              handle -> {
                handle.execute("INSERT INTO settings (id, json) VALUES (1, 'unfinished')");
                return settings.get();
              });
      assertThat(seen).isEqualTo("{}");
    }
  }

  @Test
  void connectionsAreSetUp() {
    try (Database database = Database.in(directory.resolve("ganvas.db"))) {
      assertThat(pragma(database, "journal_mode")).isEqualTo("wal");
      assertThat(pragma(database, "synchronous")).isEqualTo("1");
      assertThat(pragma(database, "foreign_keys")).isEqualTo("1");
      assertThat(pragma(database, "busy_timeout")).isEqualTo("5000");
    }
  }
}
