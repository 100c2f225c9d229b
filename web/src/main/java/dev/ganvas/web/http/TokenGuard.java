package dev.ganvas.web.http;

import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

/** Asks for the token on every path that was not explicitly left open. */
final class TokenGuard implements Guard {
  private static final String BEARER = "Bearer ";
  private static final String HEALTH = "/v2/health/";

  private final Token token;
  private final Set<String> openPaths;

  /**
   * @param openPaths exact paths that anybody may GET
   */
  TokenGuard(Token token, Set<String> openPaths) {
    this.token = token;
    this.openPaths = Set.copyOf(openPaths);
  }

  @Override
  public void check(Request request) {
    if (!isOpen(request) && !hasBearer(request) && !hasCookie(request)) {
      throw new HttpFailure(
              401, "a token is needed: send the header Authorization: Bearer TOKEN, or log in")
          .coded("invalid_api_key");
    }
  }

  private boolean isOpen(Request request) {
    String path = request.getHttpURI().getPath();
    if (Methods.isRead(request.getMethod())) {
      return path.startsWith(HEALTH) || openPaths.contains(path);
    }
    return request.getMethod().equals("POST") && path.equals(LoginRoutes.PATH);
  }

  private boolean hasBearer(Request request) {
    String sent = request.getHeaders().get(HttpHeader.AUTHORIZATION);
    return sent != null
        && sent.regionMatches(true, 0, BEARER, 0, BEARER.length())
        && token.isSecret(sent.substring(BEARER.length()).strip());
  }

  private boolean hasCookie(Request request) {
    return Request.getCookies(request).stream()
        .anyMatch(
            cookie -> cookie.getName().equals(Token.COOKIE) && token.isCookie(cookie.getValue()));
  }
}
