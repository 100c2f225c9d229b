package dev.ganvas.web.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;

/** The table of pictures in SQL. Lists of numbers are bound as one value, in JSON. */
final class PictureRows {
  private final Handle handle;

  PictureRows(Handle handle) {
    this.handle = handle;
  }

  void insert(long job, List<NewPicture> pictures) {
    if (pictures.isEmpty()) {
      return; // An empty batch is an error to JDBI.
    }
    PreparedBatch batch =
        handle.prepareBatch(
            """
            INSERT INTO picture (job, number, model, label, seed, width, height, bytes, created,
                recipe, haystack)
            VALUES (:job, :number, :model, :label, :seed, :width, :height, :bytes, :created,
                :recipe, :haystack)""");
    long now = Instant.now().toEpochMilli();
    for (NewPicture picture : pictures) {
      String recipe = picture.recipe().toJson();
      batch
          .bind("job", job)
          .bind("number", picture.number())
          .bind("model", picture.recipe().model())
          .bind("label", picture.recipe().label())
          .bind("seed", picture.recipe().seed())
          .bind("width", picture.width())
          .bind("height", picture.height())
          .bind("bytes", picture.png().length)
          .bind("created", now)
          .bind("recipe", recipe)
          .bind("haystack", Filter.folded(recipe))
          .add();
    }
    batch.execute();
  }

  Optional<PictureRow> find(long id) {
    return rows(handle.select("SELECT * FROM picture WHERE id = ?", id)).stream().findAny();
  }

  List<PictureRow> ofJob(long job, Collection<Integer> numbers) {
    return rows(
        handle.select(
            """
            SELECT * FROM picture
            WHERE job = ? AND number IN (SELECT value FROM json_each(?)) ORDER BY number""",
            job,
            numbers.toString()));
  }

  List<PictureRow> ofJob(long job, int offset, int limit) {
    return rows(
        handle.select(
            "SELECT * FROM picture WHERE job = ? ORDER BY number LIMIT ? OFFSET ?",
            job,
            limit,
            offset));
  }

  long count(Filter filter) {
    return handle
        .select("SELECT count(*) FROM picture" + filter.where(), filter.values())
        .mapTo(long.class)
        .one();
  }

  List<PictureRow> newest(Filter filter, int limit) {
    // The ids first: an index has them, so whatever must be sorted is small.
    String sql =
        """
        SELECT * FROM picture
        WHERE id IN (SELECT id FROM picture%s ORDER BY id DESC LIMIT %d) ORDER BY id DESC""";
    return rows(handle.select(sql.formatted(filter.where(), limit), filter.values()));
  }

  void star(long id, boolean starred) {
    handle.execute("UPDATE picture SET starred = ? WHERE id = ?", starred, id);
  }

  List<Slot> delete(Collection<Long> ids) {
    return handle
        .select(
            """
            DELETE FROM picture WHERE id IN (SELECT value FROM json_each(?))
            RETURNING job, number""",
            ids.toString())
        .map((row, context) -> slot(row))
        .list();
  }

  /** The numbers of the pictures of each job, also of those without any. */
  Map<Long, Set<Integer>> numbers() {
    Map<Long, Set<Integer>> numbers = new HashMap<>();
    handle
        .select("SELECT id FROM job")
        .mapTo(long.class)
        .forEach(job -> numbers.put(job, new HashSet<>()));
    handle
        .select("SELECT job, number FROM picture")
        .map((row, context) -> slot(row))
        .forEach(slot -> numbers.get(slot.job()).add(slot.number()));
    return numbers;
  }

  private static Slot slot(ResultSet row) throws SQLException {
    return new Slot(row.getLong("job"), row.getInt("number"));
  }

  private static List<PictureRow> rows(Query query) {
    return query.map((row, context) -> PictureRow.of(row)).list();
  }
}
