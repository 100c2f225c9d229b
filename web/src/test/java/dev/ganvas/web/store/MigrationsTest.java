package dev.ganvas.web.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationsTest {
  private static final String FIRST = Migrations.all().scripts().get(0);
  private static final Migrations ONE = new Migrations(List.of(FIRST));
  private static final String SETTINGS = "SELECT json FROM settings";

  @TempDir Path directory;

  private Path file() {
    return directory.resolve("ganvas.db");
  }

  private Handle open() {
    return Jdbi.open("jdbc:sqlite:" + file());
  }

  private void makeVersionOne() {
    try (Handle handle = open()) {
      ONE.run(handle);
      handle.execute("INSERT INTO settings (id, json) VALUES (1, '{\"old\":true}')");
    }
  }

  @Test
  void aStoreOfTheFirstVersionKeepsWhatItHas() {
    makeVersionOne();

    try (Store store = Store.open(directory)) {
      assertThat(store.settings().get()).isEqualTo("{\"old\":true}");
      assertThat(store.trouble()).isEmpty();
    }
  }

  @Test
  void onlyTheScriptsThatAreNewRun() {
    makeVersionOne();
    Migrations two =
        new Migrations(List.of(FIRST, "ALTER TABLE settings ADD COLUMN note TEXT DEFAULT 'new'"));
    try (Handle handle = open()) {
      two.run(handle);
      two.run(handle);

      assertThat(handle.select("SELECT note FROM settings").mapTo(String.class).one())
          .isEqualTo("new");
      assertThat(handle.select(SETTINGS).mapTo(String.class).one()).isEqualTo("{\"old\":true}");
    }
  }

  @Test
  void aScriptThatFailsChangesNothing() {
    makeVersionOne();
    Migrations broken = new Migrations(List.of(FIRST, "DELETE FROM settings; DROP TABLE nothing"));
    try (Handle handle = open()) {
      assertThatThrownBy(() -> broken.run(handle)).hasMessageContaining("nothing");
      assertThat(handle.select(SETTINGS).mapTo(String.class).one()).isEqualTo("{\"old\":true}");
      ONE.check(handle);
    }
  }

  @Test
  void aDatabaseOfAnotherProgramIsRefused() {
    try (Handle handle = open()) {
      handle.execute("CREATE TABLE settings (x)");
    }

    assertThatThrownBy(() -> Store.open(directory))
        .isInstanceOf(StoreException.class)
        .hasMessage("ganvas.db was made by another program; move it away");
  }

  @Test
  void aStoreOfANewerGanvasIsRefusedAndLeftAsItIs() throws Exception {
    try (Handle handle = open()) {
      handle.execute("CREATE TABLE future (x)");
      handle.execute("PRAGMA user_version = 99");
    }
    byte[] before = Files.readAllBytes(file());

    assertThatThrownBy(() -> Store.open(directory))
        .isInstanceOf(StoreException.class)
        .hasMessage(
            "the store has version 99, made by a newer Ganvas; this one reads up to version %d",
            Migrations.all().scripts().size());
    assertThat(file()).hasBinaryContent(before);
  }
}
