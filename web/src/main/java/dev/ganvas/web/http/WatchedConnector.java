package dev.ganvas.web.http;

import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** Accepts connections that notice when their client leaves. */
final class WatchedConnector extends ServerConnector {
  WatchedConnector(Server server, HttpConnectionFactory http) {
    super(server, 1, 1, http);
  }

  @Override
  protected SocketChannelEndPoint newEndPoint(
      SocketChannel channel, ManagedSelector selector, SelectionKey key) {
    WatchedEndPoint endPoint = new WatchedEndPoint(this, channel, selector, key);
    endPoint.setIdleTimeout(getIdleTimeout());
    return endPoint;
  }
}
