package dev.ganvas.web.store;

/** What the page remembers for all devices. Safe for all threads. */
public final class SettingsTable {
  private final Database database;

  SettingsTable(Database database) {
    this.database = database;
  }

  /** A JSON object; an empty one at first. */
  public String get() {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT json FROM settings")
                .mapTo(String.class)
                .findOne()
                .orElse("{}"));
  }

  /**
   * Replaces them all.
   *
   * @param json an object, checked and bounded by the caller
   */
  public void put(String json) {
    database.write(
        handle -> handle.execute("INSERT OR REPLACE INTO settings (id, json) VALUES (1, ?)", json));
  }
}
