package dev.ganvas.web.http;

import java.util.regex.Pattern;
import org.eclipse.jetty.server.Request;

/**
 * Refuses paths that could mean different things to different readers, so that what the other
 * guards look at is what will be answered.
 */
final class PathGuard implements Guard {
  private static final Pattern PLAIN =
      Pattern.compile(
          "(/([A-Za-z0-9._~!$&'()*+,=:@-]|%(?!2[fF]|5[cC]|[01]|7[fF])[0-9a-fA-F]{2})*)+");
  private static final Pattern DOTS = Pattern.compile("(?i)/(\\.|%2e){1,2}(/|$)");

  @Override
  public void check(Request request) {
    String path = request.getHttpURI().getPath();
    boolean isAsterisk = "*".equals(path) && request.getMethod().equals("OPTIONS");
    boolean isPlain =
        path != null
            && PLAIN.matcher(path).matches()
            && !path.contains("//")
            && !DOTS.matcher(path).find();
    if (!isAsterisk && !isPlain) {
      throw new HttpFailure(400, "the address is malformed");
    }
  }
}
