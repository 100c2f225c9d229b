package dev.ganvas.web.store;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which pictures are wanted: all that meet every condition. Immutable. */
public final class Filter {
  private static final Filter ALL = new Filter(Map.of(), List.of());

  /** Condition in SQL, with one question mark, to the value for it. */
  private final Map<String, Object> conditions;

  private final List<Long> ids;

  private Filter(Map<String, Object> conditions, List<Long> ids) {
    this.conditions = conditions;
    this.ids = ids;
  }

  public static Filter all() {
    return ALL;
  }

  public Filter model(String id) {
    return with("model = ?", id);
  }

  public Filter label(String name) {
    return with("label = ? collate nocase", name);
  }

  public Filter seed(long seed) {
    return with("seed = ?", Long.toString(seed));
  }

  public Filter job(long id) {
    return with("job = ?", id);
  }

  /** Pictures whose recipe (model, label, seed and the rest) contains a text, whatever its case. */
  public Filter text(String part) {
    String literal = part.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    return with("recipe like ? escape '\\'", "%" + literal + "%");
  }

  public Filter from(Instant first) {
    return with("created >= ?", first.toEpochMilli());
  }

  public Filter before(Instant end) {
    return with("created < ?", end.toEpochMilli());
  }

  public Filter starred(boolean wanted) {
    return with("starred = ?", wanted ? 1 : 0);
  }

  /** Only pictures with one of these ids. */
  public Filter ids(Collection<Long> wanted) {
    return new Filter(conditions, List.copyOf(wanted));
  }

  /** Pictures that are older than the one with this id. */
  Filter olderThan(long id) {
    return with("id < ?", id);
  }

  /** The conditions as SQL with question marks for {@link #values}. */
  String sql() {
    String all = conditions.isEmpty() ? "1" : String.join(" and ", conditions.keySet());
    // Numbers, so that they need no parameters, of which a statement may have only so many.
    String wanted = ids.isEmpty() ? "" : " and id in (%s)".formatted(listed());
    return all + wanted;
  }

  List<Object> values() {
    return List.copyOf(conditions.values());
  }

  private String listed() {
    return String.join(",", ids.stream().map(id -> Long.toString(id)).toList());
  }

  private Filter with(String condition, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(conditions);
    more.put(condition, value);
    return new Filter(more, ids);
  }
}
