package dev.ganvas.web.store;

import dev.ganvas.runtime.Recipe;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;

/** All pictures that are kept. */
public final class PictureTable {
  private final Database database;
  private final PictureFiles files;

  PictureTable(Database database, PictureFiles files) {
    this.database = database;
    this.files = files;
  }

  /**
   * Keeps pictures of a job: first the files, then all rows at once, so that a row always has its
   * file. What is there already is left, so a job that was interrupted may just go on.
   */
  public List<PictureRow> add(long job, List<NewPicture> pictures) {
    pictures.forEach(picture -> files.write(job, picture.number(), picture.png()));
    return database.with(
        handle -> {
          insert(handle, job, pictures);
          handle.execute(
              "update jobs set done = (select max(number) + 1 from pictures where job = jobs.id)"
                  + " where id = ?",
              job);
          return handle
              .createQuery(
                  "select * from pictures where job = ? and number between ? and ? order by number")
              .bind(0, job)
              .bind(1, pictures.get(0).number())
              .bind(2, pictures.get(pictures.size() - 1).number())
              .map((row, context) -> of(row))
              .list();
        });
  }

  private static void insert(Handle handle, long job, List<NewPicture> pictures) {
    PreparedBatch batch =
        handle.prepareBatch(
            "insert or ignore into pictures"
                + " (job, number, model, label, seed, recipe, width, height, created)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    long now = Instant.now().toEpochMilli();
    for (NewPicture picture : pictures) {
      Recipe recipe = picture.recipe();
      batch.add(
          job,
          picture.number(),
          recipe.model(),
          recipe.label(),
          Long.toString(recipe.seed()),
          recipe.toJson(),
          picture.width(),
          picture.height(),
          now);
    }
    batch.execute();
  }

  public Optional<PictureRow> find(long id) {
    return database.with(
        handle ->
            handle
                .createQuery("select * from pictures where id = ?")
                .bind(0, id)
                .map((row, context) -> of(row))
                .findOne());
  }

  /** Pictures of a job in their order. */
  public List<PictureRow> ofJob(long job, int offset, int limit) {
    return database.with(
        handle ->
            handle
                .createQuery(
                    "select * from pictures where job = ? order by number limit ? offset ?")
                .bind(0, job)
                .bind(1, limit)
                .bind(2, offset)
                .map((row, context) -> of(row))
                .list());
  }

  /**
   * Up to {@code limit} pictures, newest first.
   *
   * @param before the {@code next} of the page before, or empty for the first
   */
  public Page search(Filter filter, Optional<Long> before, int limit) {
    Filter older = before.map(filter::olderThan).orElse(filter);
    return database.with(
        handle -> {
          List<PictureRow> rows =
              bound(handle, "select * from pictures where %s order by id desc limit ?", older)
                  .bind(older.values().size(), limit + 1)
                  .map((row, context) -> of(row))
                  .list();
          long total =
              bound(handle, "select count(*) from pictures where %s", filter)
                  .mapTo(Long.class)
                  .one();
          boolean more = rows.size() > limit;
          List<PictureRow> page = more ? List.copyOf(rows.subList(0, limit)) : rows;
          return new Page(
              page, more ? Optional.of(page.get(limit - 1).id()) : Optional.empty(), total);
        });
  }

  private static Query bound(Handle handle, String sql, Filter filter) {
    Query query = handle.createQuery(sql.formatted(filter.sql()));
    for (int i = 0; i < filter.values().size(); i++) {
      query.bind(i, filter.values().get(i));
    }
    return query;
  }

  public void star(long id, boolean starred) {
    database.with(
        handle ->
            handle.execute("update pictures set starred = ? where id = ?", starred ? 1 : 0, id));
  }

  /** Deletes pictures, and returns how many of them there were. */
  public int delete(Collection<Long> ids) {
    LongPredicate delete =
        id -> {
          Optional<PictureRow> row = find(id);
          row.ifPresent(
              picture -> {
                database.with(handle -> handle.execute("delete from pictures where id = ?", id));
                files.delete(picture.job(), picture.number());
              });
          return row.isPresent();
        };
    return (int) ids.stream().mapToLong(Long::longValue).filter(delete).count();
  }

  /** The file, or empty if it has gone; a picture can be made again from its recipe. */
  public Optional<byte[]> png(PictureRow row) {
    return files.read(row.job(), row.number());
  }

  private static PictureRow of(ResultSet row) throws SQLException {
    return new PictureRow(
        row.getLong("id"),
        row.getLong("job"),
        row.getInt("number"),
        Recipe.parse(row.getString("recipe")),
        row.getInt("width"),
        row.getInt("height"),
        row.getInt("starred") == 1,
        Instant.ofEpochMilli(row.getLong("created")));
  }
}
