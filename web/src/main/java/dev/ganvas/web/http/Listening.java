package dev.ganvas.web.http;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.net.URI;
import java.nio.channels.UnresolvedAddressException;
import java.util.Locale;
import org.eclipse.jetty.server.NetworkConnector;
import org.eclipse.jetty.server.Server;

/** Opens the port, or says in words why it cannot be had. */
final class Listening {
  private Listening() {}

  static void open(Server server, HttpOptions options) throws IOException {
    NetworkConnector connector = (NetworkConnector) server.getConnectors()[0];
    try {
      connector.open();
    } catch (IOException | UnresolvedAddressException e) {
      throw new IOException(sentence(e, options), e);
    }
    try {
      server.start();
    } catch (Exception e) {
      connector.close();
      throw new IllegalStateException("the server did not start", e);
    }
  }

  /** Where an open connector can be reached from this machine. */
  static URI address(NetworkConnector connector) {
    String host = connector.getHost();
    InetAddress bound = new InetSocketAddress(host, 0).getAddress();
    String name = bound == null || bound.isAnyLocalAddress() ? "localhost" : host;
    String authority = name.contains(":") && !name.startsWith("[") ? "[" + name + "]" : name;
    return URI.create("http://" + authority + ":" + connector.getLocalPort());
  }

  private static String sentence(Throwable failure, HttpOptions options) {
    Throwable cause = failure.getCause() instanceof SocketException ? failure.getCause() : failure;
    String words = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
    boolean isUnresolved =
        cause instanceof UnresolvedAddressException || words.contains("unresolved");
    if (isUnresolved || words.contains("cannot assign")) {
      return "host %s is not an address of this machine; choose another with --host"
          .formatted(options.host());
    }
    if (words.contains("permission")) {
      return "port %d needs permission that this user lacks; choose another with --port"
          .formatted(options.port());
    }
    String problem = cause instanceof BindException ? "is in use" : "cannot be opened";
    return "port %d %s; choose another with --port".formatted(options.port(), problem);
  }
}
