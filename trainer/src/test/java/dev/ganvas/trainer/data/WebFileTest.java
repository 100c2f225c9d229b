package dev.ganvas.trainer.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebFileTest {
  @TempDir private Path directory;
  private HttpServer server;

  @BeforeEach
  void serveOneFile() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/cats.tgz",
        exchange -> {
          exchange.sendResponseHeaders(200, 4);
          exchange.getResponseBody().write(new byte[] {99, 97, 116, 115});
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void serveNoMore() {
    server.stop(0);
  }

  @Test
  void isDownloaded() throws IOException {
    WebFile.download(address("/cats.tgz"), directory.resolve("cats"));
    assertThat(directory.resolve("cats")).hasContent("cats");
  }

  @Test
  void isNeverMixedWithAnother() throws IOException {
    Path longer = Files.writeString(directory.resolve("cats"), "elephants");
    assertThatThrownBy(() -> WebFile.download(address("/cats.tgz"), longer))
        .isInstanceOf(IOException.class);
    assertThat(longer).hasContent("elephants");
  }

  @Test
  void isNamedWhereThereIsNone() {
    URI nothing = address("/dogs.tgz");
    assertThatThrownBy(() -> WebFile.download(nothing, directory.resolve("dogs")))
        .isInstanceOf(IOException.class)
        .hasMessage("%s cannot be downloaded: the server answers 404", nothing);
  }

  @Test
  void isNamedWhereNobodyAnswers() {
    server.stop(0);
    assertThatThrownBy(() -> WebFile.download(address("/cats.tgz"), directory.resolve("cats")))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith(address("/cats.tgz") + " cannot be downloaded (");
  }

  private URI address(String path) {
    return URI.create("http://localhost:%d%s".formatted(server.getAddress().getPort(), path));
  }
}
