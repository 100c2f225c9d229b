package dev.ganvas.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ganvas.web.http.Bodies;
import dev.ganvas.web.http.EventLog;
import dev.ganvas.web.http.HttpFailure;
import dev.ganvas.web.http.Routes;
import dev.ganvas.web.store.Store;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;

/** What the page remembers, on whichever device it is opened. */
public final class SettingsRoutes implements Routes {
  /** The sources of a matrix may have styles of their own, which are a few kB each. */
  private static final int MAX_BODY = 1 << 20;

  private final Store store;
  private final EventLog events;

  public SettingsRoutes(Store store, EventLog events) {
    this.store = store;
    this.events = events;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/api/settings", this::get);
    routes.put("/api/settings", this::put);
  }

  private void get(Context context) {
    context.contentType("application/json").result(store.settings().get());
  }

  private void put(Context context) {
    JsonNode settings = Bodies.json(context, MAX_BODY);
    if (!settings.isObject()) {
      throw new HttpFailure(400, "the settings are no object");
    }
    store.settings().put(settings.toString());
    events.publish("settings", Map.of());
    get(context);
  }
}
