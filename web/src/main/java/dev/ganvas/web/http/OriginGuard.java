package dev.ganvas.web.http;

import java.util.Locale;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

/**
 * Keeps foreign pages from changing anything in the name of whoever looks at them. Programs send
 * neither of these headers, or an honest one, and pass.
 */
final class OriginGuard implements Guard {
  private static final String SITE = "Sec-Fetch-Site";

  @Override
  public void check(Request request) {
    if (Methods.isSafe(request.getMethod())) {
      return;
    }
    HttpFields headers = request.getHeaders();
    boolean isForeign =
        headers.getValuesList(HttpHeader.ORIGIN).stream()
            .anyMatch(origin -> !isOurs(origin, headers.get(HttpHeader.HOST)));
    if (isForeign || "cross-site".equalsIgnoreCase(headers.get(SITE))) {
      throw new HttpFailure(403, "pages of other sites must not change anything here");
    }
  }

  /** A proxy that adds TLS leaves the host as it is, but not the scheme. */
  private static boolean isOurs(String origin, String host) {
    String ours = String.valueOf(host).toLowerCase(Locale.ROOT);
    String theirs = origin.toLowerCase(Locale.ROOT);
    return theirs.equals("http://" + ours) || theirs.equals("https://" + ours);
  }
}
