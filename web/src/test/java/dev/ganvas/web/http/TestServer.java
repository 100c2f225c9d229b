package dev.ganvas.web.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

/** A server on a free port, and a client that knows its address. */
final class TestServer implements AutoCloseable {
  private final HttpServer server;
  private final HttpClient client = HttpClient.newHttpClient();

  private TestServer(HttpServer server) {
    this.server = server;
  }

  static TestServer of(Routes... parts) {
    return of(HttpOptions.local(0), parts);
  }

  static TestServer of(HttpOptions options, Routes... parts) {
    try {
      return new TestServer(HttpServer.start(options, List.of(parts)));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  URI address() {
    return server.address();
  }

  HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(server.address().resolve(path));
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(to(path).GET());
  }

  HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
    return send(
        to(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  RawClient raw() throws IOException {
    return new RawClient(server.address());
  }

  /** What comes back for {@code request}, which must ask for the connection to be closed. */
  String raw(String request) throws IOException {
    try (RawClient raw = raw()) {
      raw.send(request);
      return raw.rest();
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
