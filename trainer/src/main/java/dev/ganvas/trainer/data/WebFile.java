package dev.ganvas.trainer.data;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;

/** A file of the web. */
final class WebFile {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int OK = 200;

  private WebFile() {}

  /**
   * Writes it to {@code target}, where nothing may be yet.
   *
   * @throws IOException with a sentence that names the address, if it cannot be got
   */
  static void download(URI address, Path target) throws IOException {
    HttpClient client =
        HttpClient.newBuilder().connectTimeout(PATIENCE).followRedirects(Redirect.NORMAL).build();
    HttpRequest request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
    int status;
    try {
      HttpResponse<Path> response =
          client.send(request, BodyHandlers.ofFile(target, CREATE_NEW, WRITE));
      status = response.statusCode();
    } catch (IOException e) {
      throw new IOException("%s cannot be downloaded (%s)".formatted(address, e), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Downloading %s was interrupted".formatted(address), e);
    }
    if (status != OK) {
      throw new IOException(
          "%s cannot be downloaded: the server answers %d".formatted(address, status));
    }
  }
}
