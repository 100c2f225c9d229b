package dev.ganvas.web.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which pictures are wanted: all that meet every condition. Immutable. */
public final class Filter {
  private static final Filter ALL = new Filter(List.of());
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** No code is wanted that the recipe does not have so. */
  private static final String CODES =
      """
      NOT EXISTS (SELECT 1 FROM json_each(?) AS wanted WHERE NOT EXISTS (
        SELECT 1 FROM json_each(recipe, '$.codes') AS code WHERE code.key = wanted.key
          AND CAST(code.value AS TEXT) = wanted.value COLLATE NOCASE))""";

  /** A condition in SQL with one question mark, which stands for the value. */
  private record Condition(String sql, Object value) {}

  private final List<Condition> conditions;

  private Filter(List<Condition> conditions) {
    this.conditions = conditions;
  }

  public static Filter all() {
    return ALL;
  }

  public Filter model(String id) {
    return and("model = ?", id);
  }

  /** The whole name of a label, whatever its case. */
  public Filter label(String name) {
    return and("label = ? COLLATE NOCASE", name);
  }

  /**
   * Pictures with these values of codes: the whole name of a choice, whatever its case, or a number
   * as it stands in recipes.
   */
  public Filter codes(Map<String, String> wanted) {
    return wanted.isEmpty() ? this : and(CODES, MAPPER.valueToTree(wanted).toString());
  }

  public Filter seed(long seed) {
    return and("seed = ?", seed);
  }

  public Filter job(long id) {
    return and("job = ?", id);
  }

  /** Pictures whose recipe (model, label, seed and the rest) contains a text, whatever its case. */
  public Filter text(String part) {
    return and("instr(haystack, ?) > 0", folded(part));
  }

  public Filter from(Instant first) {
    return and("created >= ?", first.toEpochMilli());
  }

  public Filter before(Instant end) {
    return and("created < ?", end.toEpochMilli());
  }

  public Filter starred(boolean wanted) {
    return and("starred = ?", wanted);
  }

  /** Only pictures with one of these ids. */
  public Filter ids(Collection<Long> wanted) {
    return and("id IN (SELECT value FROM json_each(?))", List.copyOf(wanted).toString());
  }

  /** Only pictures that are older than the one with this id. */
  Filter olderThan(long id) {
    return and("id < ?", id);
  }

  /** The rest of a query, with question marks for {@link #values}. */
  String where() {
    // Without any WHERE, SQLite counts pages instead of rows.
    return conditions.isEmpty()
        ? ""
        : " WHERE " + String.join(" AND ", conditions.stream().map(Condition::sql).toList());
  }

  Object[] values() {
    return conditions.stream().map(Condition::value).toArray();
  }

  /** A text as both sides have it where upper and lower case are the same. */
  static String folded(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private Filter and(String sql, Object value) {
    List<Condition> more = new ArrayList<>(conditions);
    more.add(new Condition(sql, value));
    return new Filter(List.copyOf(more));
  }
}
