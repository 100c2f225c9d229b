package dev.ganvas.web.http;

import java.util.List;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The server below the routes, with everything bounded: threads, connections, headers. */
final class Jetty {
  private static final int THREADS = 64;
  private static final int IDLE_THREADS = 8;
  private static final int CONNECTIONS = 1000;
  private static final int HEADER_BYTES = 64 << 10;
  private static final long STOP_MILLIS = 1000;

  private Jetty() {}

  /** A server that does not listen yet. */
  static Server server(HttpOptions options, List<Routes> parts, List<Guard> guards) {
    // The queue needs no bound of its own, which Jetty advises against: the connections are
    // bounded.
    QueuedThreadPool threads = new QueuedThreadPool(THREADS, IDLE_THREADS);
    threads.setName("http");
    threads.setDaemon(true);
    threads.setStopTimeout(STOP_MILLIS);
    Server server = new Server(threads);
    WatchedConnector connector =
        new WatchedConnector(server, new HttpConnectionFactory(configuration()));
    connector.setHost(options.host());
    connector.setPort(options.port());
    connector.setIdleTimeout(options.patience().toMillis());
    server.addConnector(connector);
    server.addBean(new NetworkConnectionLimit(CONNECTIONS, connector));
    server.setHandler(new GracefulHandler(new Gate(guards, servlets(parts))));
    server.setErrorHandler(new JettyErrors());
    server.setRequestLog(new RequestLine(parts));
    return server;
  }

  private static Handler servlets(List<Routes> parts) {
    ServletContextHandler context = new ServletContextHandler(ServletContextHandler.NO_SESSIONS);
    ServletHolder holder = new ServletHolder(Application.of(parts));
    holder.setAsyncSupported(true);
    context.addServlet(holder, "/*");
    context.setErrorHandler(new JettyErrors());
    return context;
  }

  private static HttpConfiguration configuration() {
    HttpConfiguration http = new HttpConfiguration();
    http.setRequestHeaderSize(HEADER_BYTES);
    http.setSendServerVersion(false);
    http.setSendXPoweredBy(false);
    return http;
  }
}
