package dev.ganvas.web.http;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A client that sends any bytes at all. */
public final class RawClient implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 10_000;

  private final Socket socket;
  private final InputStream in;

  public RawClient(URI server) throws IOException {
    socket = new Socket(server.getHost(), server.getPort());
    socket.setSoTimeout(PATIENCE_MILLIS);
    in = new BufferedInputStream(socket.getInputStream());
  }

  public void send(String bytes) throws IOException {
    socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
    socket.getOutputStream().flush();
  }

  /** Reads up to and with {@code end}. */
  public String until(String end) throws IOException {
    StringBuilder read = new StringBuilder();
    char last = end.charAt(end.length() - 1);
    for (int next = in.read(); next >= 0; next = in.read()) {
      read.append((char) next);
      if (next == last && read.indexOf(end, read.length() - end.length()) >= 0) {
        return read.toString();
      }
    }
    throw new AssertionError("the server closed after: " + read);
  }

  /** Reads until the server closes. */
  public String rest() throws IOException {
    return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
  }

  /** Sends no more, but goes on reading. */
  public void endSending() throws IOException {
    socket.shutdownOutput();
  }

  /** Leaves without a goodbye: the server sees a reset. */
  public void reset() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
