package dev.ganvas.web.store;

import dev.ganvas.runtime.Recipe;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/**
 * A picture that is kept.
 *
 * @param id from 1, in the order in which pictures were made; never used again
 * @param index in its job, from 0
 * @param width in pixels
 * @param height in pixels
 */
public record PictureRow(
    long id,
    long job,
    int index,
    Recipe recipe,
    int width,
    int height,
    boolean starred,
    Instant created) {

  public String model() {
    return recipe.model();
  }

  /** Of the generator that made it. */
  public String sha256() {
    return recipe.sha256();
  }

  public long seed() {
    return recipe.seed();
  }

  /** The label's name, or null for a model without labels. */
  public String label() {
    return recipe.label();
  }

  static PictureRow of(ResultSet row) throws SQLException {
    return new PictureRow(
        row.getLong("id"),
        row.getLong("job"),
        row.getInt("number"),
        Recipe.parse(row.getString("recipe")),
        row.getInt("width"),
        row.getInt("height"),
        row.getBoolean("starred"),
        Instant.ofEpochMilli(row.getLong("created")));
  }
}
