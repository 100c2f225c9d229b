package dev.ganvas.web.ask;

import io.javalin.http.Context;

/** Who asks: by a name of their own choice, since several may share an address, or else by that. */
public final class Clients {
  public static final String HEADER = "Ganvas-Client";

  private Clients() {}

  public static String of(Context context) {
    String name = context.header(HEADER);
    return name != null && name.matches("[A-Za-z0-9-]{1,64}") ? name : context.ip();
  }
}
