package dev.ganvas.web.api;

import dev.ganvas.web.http.Fields;
import dev.ganvas.web.http.HttpFailure;
import dev.ganvas.web.store.Filter;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The gallery's filter as it stands in a URL. */
final class GalleryFilter {
  private static final int MAX_TEXT = 1_000;
  private static final int MAX_CODES = 64;
  private static final int DATE_LENGTH = 10;
  private static final int MAX_IDS = 20_000;

  private GalleryFilter() {}

  /** Reads the filter's fields; others may be among them. */
  static Filter of(Fields fields) {
    Filter filter = Filter.all();
    filter = fields.text("model", MAX_TEXT).map(filter::model).orElse(filter);
    filter = fields.text("label", MAX_TEXT).map(filter::label).orElse(filter);
    filter = filter.codes(codes(fields));
    filter = fields.text("text", MAX_TEXT).map(filter::text).orElse(filter);
    filter = fields.seed("seed").map(filter::seed).orElse(filter);
    filter = fields.seed("job").map(filter::job).orElse(filter);
    filter = fields.flag("starred").map(filter::starred).orElse(filter);
    filter = since(fields, filter);
    filter = until(fields, filter);
    Filter whole = filter;
    return fields
        .text("ids", MAX_IDS)
        .map(text -> whole.ids(KeptPictures.ids(text, MAX_IDS)))
        .orElse(whole);
  }

  private static Map<String, String> codes(Fields fields) {
    Map<String, String> codes = new LinkedHashMap<>();
    fields.entries("codes", MAX_CODES).forEach((name, value) -> codes.put(name, value.asText()));
    return codes;
  }

  private static Filter since(Fields fields, Filter filter) {
    return fields
        .text("from", MAX_TEXT)
        .map(text -> date("from", text).atStartOfDay(ZoneOffset.UTC).toInstant())
        .map(filter::from)
        .orElse(filter);
  }

  /** The last day belongs to the span. */
  private static Filter until(Fields fields, Filter filter) {
    return fields
        .text("to", MAX_TEXT)
        .map(text -> date("to", text).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant())
        .map(filter::before)
        .orElse(filter);
  }

  private static LocalDate date(String field, String text) {
    try {
      if (text.length() == DATE_LENGTH) { // years of more digits are dates, too
        return LocalDate.parse(text);
      }
    } catch (DateTimeParseException e) {
      // said below
    }
    throw HttpFailure.field(field, field + " is no date such as 2026-11-30");
  }
}
