package dev.ganvas.web.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;

/** Exchanges the token for a cookie, so that a page need not keep it: POST /api/login. */
final class LoginRoutes implements Routes {
  static final String PATH = "/api/login";

  private static final int LARGEST_BODY = 4096;
  private static final int LONGEST_TOKEN = 1024;
  private static final int MONTH_SECONDS = 30 * 24 * 3600;

  private final Token token;

  LoginRoutes(Token token) {
    this.token = token;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.post(PATH, this::logIn);
  }

  private void logIn(Context context) {
    Fields fields = Bodies.fields(context, LARGEST_BODY);
    String sent = fields.requiredText("token", LONGEST_TOKEN);
    fields.end();
    if (!token.isSecret(sent)) {
      throw new HttpFailure(401, "token is not the one this server was started with")
          .about("token");
    }
    Cookie cookie = new Cookie(Token.COOKIE, token.cookie(), "/", MONTH_SECONDS);
    cookie.setHttpOnly(true);
    cookie.setSameSite(SameSite.STRICT);
    context.cookie(cookie).status(204);
  }
}
