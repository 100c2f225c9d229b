package dev.ganvas.web.store;

import dev.ganvas.runtime.Recipe;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/**
 * A picture that is kept; its file is had from {@link PictureTable#png}.
 *
 * @param id from 1, in the order in which pictures were made; never used again
 * @param number of the picture in its job, from 0
 * @param width in pixels
 * @param height in pixels
 * @param bytes of its file when it was written
 */
public record PictureRow(
    long id,
    long job,
    int number,
    Recipe recipe,
    int width,
    int height,
    int bytes,
    boolean starred,
    Instant created) {

  static PictureRow of(ResultSet row) throws SQLException {
    return new PictureRow(
        row.getLong("id"),
        row.getLong("job"),
        row.getInt("number"),
        Recipe.parse(row.getString("recipe")),
        row.getInt("width"),
        row.getInt("height"),
        row.getInt("bytes"),
        row.getBoolean("starred"),
        Instant.ofEpochMilli(row.getLong("created")));
  }
}
