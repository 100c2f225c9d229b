package dev.ganvas.web.store;

/** What the page wants to be remembered for everybody who opens it. */
public final class SettingsTable {
  private static final String PAGE = "page";

  private final Database database;

  SettingsTable(Database database) {
    this.database = database;
  }

  /** A JSON object; empty at first. */
  public String get() {
    return database.with(
        handle ->
            handle
                .createQuery("select value from settings where name = ?")
                .bind(0, PAGE)
                .mapTo(String.class)
                .findOne()
                .orElse("{}"));
  }

  public void put(String json) {
    database.with(
        handle ->
            handle.execute(
                "insert or replace into settings (name, value) values (?, ?)", PAGE, json));
  }
}
