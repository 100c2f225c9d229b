package dev.ganvas.web.http;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.NetworkConnector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The studio's HTTP server: it runs from its making until it is closed. */
public final class HttpServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(HttpServer.class);
  private static final int FINISH_SECONDS = 3;

  private final Server server;
  private final List<Routes> parts;
  private final URI address;

  private HttpServer(Server server, List<Routes> parts) {
    this.server = server;
    this.parts = List.copyOf(parts);
    this.address = Listening.address((NetworkConnector) server.getConnectors()[0]);
  }

  /**
   * Starts to serve {@code parts}.
   *
   * @throws IOException with a sentence, if it cannot listen where it should
   */
  public static HttpServer start(HttpOptions options, List<Routes> parts) throws IOException {
    List<Routes> all = new ArrayList<>(parts);
    List<Guard> guards = new ArrayList<>();
    guards.add(new PathGuard());
    guards.add(new HostGuard(options.host(), options.allowedHosts()));
    guards.add(new OriginGuard());
    if (options.token() != null) {
      Token token = new Token(options.token());
      Set<String> open = new HashSet<>();
      parts.forEach(part -> open.addAll(part.openPaths()));
      guards.add(new TokenGuard(token, open));
      all.add(new LoginRoutes(token));
    }
    Server server = Jetty.server(options, all, guards);
    Listening.open(server, options);
    return new HttpServer(server, all);
  }

  /** Where it can be reached from this machine: "http://127.0.0.1:8080". */
  public URI address() {
    return address;
  }

  /** Takes no more requests, lets running ones finish for a moment, and ends within 5 seconds. */
  @Override
  public void close() {
    parts.forEach(Routes::stopping);
    finishRequests();
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("the server did not stop in order", e);
    }
  }

  /** By ourselves: Jetty would wait for idle connections too. */
  private void finishRequests() {
    for (Connector connector : server.getConnectors()) {
      ((NetworkConnector) connector).close();
    }
    try {
      ((GracefulHandler) server.getHandler()).shutdown().get(FINISH_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      LOG.info("Requests were cut off by the end of the server");
    }
  }
}
