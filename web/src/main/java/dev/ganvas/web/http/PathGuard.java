package dev.ganvas.web.http;

import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Request;

/**
 * Refuses addresses that could mean different things to different readers, so that what the other
 * guards look at is what will be answered.
 */
final class PathGuard implements Guard {
  private static final Pattern BROKEN_PERCENT = Pattern.compile("%(?![0-9a-fA-F]{2})");

  /** Patterns that are looked for, not matched from end to end: those recurse on long paths. */
  private static final List<Pattern> REFUSED =
      List.of(
          BROKEN_PERCENT,
          Pattern.compile("[^A-Za-z0-9._~!$&'()*+,=:@%/-]"),
          Pattern.compile("(?i)%(2f|5c|[01][0-9a-f]|7f)"),
          Pattern.compile("(?i)/(\\.|%2e){1,2}(/|$)"),
          Pattern.compile("//"));

  @Override
  public void check(Request request) {
    HttpURI address = request.getHttpURI();
    String query = address.getQuery();
    if (!isPlain(address.getPath()) || (query != null && BROKEN_PERCENT.matcher(query).find())) {
      throw new HttpFailure(400, "the address is malformed");
    }
  }

  private static boolean isPlain(String path) {
    return path != null
        && path.startsWith("/")
        && REFUSED.stream().noneMatch(pattern -> pattern.matcher(path).find());
  }
}
