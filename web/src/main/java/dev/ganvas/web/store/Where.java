package dev.ganvas.web.store;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Conditions of SQL that must all hold. Values are bound, never written into the text. */
final class Where {
  private final List<String> conditions = new ArrayList<>();
  private final List<Object> values = new ArrayList<>();

  static Where of(Filter filter) {
    return new Where()
        .and("model = ?", filter.model())
        .and("label = ?", filter.label())
        .and("seed = ?", filter.seed())
        .and("job = ?", filter.job())
        .and("starred = ?", filter.starred())
        .and("created >= ?", midnight(filter.from(), 0))
        .and("created < ?", midnight(filter.to(), 1))
        .and("instr(haystack, ?)", filter.text() == null ? null : folded(filter.text()))
        .and(
            "id IN (SELECT value FROM json_each(?))",
            filter.ids() == null ? null : filter.ids().toString());
  }

  /** Adds a condition, unless its one value is null. */
  Where and(String condition, Object value) {
    if (value != null) {
      conditions.add(condition);
      values.add(value);
    }
    return this;
  }

  String sql() {
    return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
  }

  Object[] values() {
    return values.toArray();
  }

  /** {@code text} as both sides of a comparison have it that is blind for upper and lower case. */
  static String folded(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static Long midnight(LocalDate day, int daysLater) {
    return day == null
        ? null
        : day.plusDays(daysLater).atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
  }
}
