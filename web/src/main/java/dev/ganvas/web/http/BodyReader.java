package dev.ganvas.web.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads one body, whatever its length is said to be. */
final class BodyReader {
  private static final int CHUNK = 16 << 10;

  private final HttpServletRequest request;
  private final int limit;

  BodyReader(HttpServletRequest request, int limit) {
    this.request = request;
    this.limit = limit;
  }

  byte[] read() {
    long declared = request.getContentLengthLong();
    if (declared > limit) {
      throw tooLarge();
    }
    try (InputStream body = request.getInputStream()) {
      return read(body, (int) Math.max(CHUNK, declared));
    } catch (IOException e) {
      throw new HttpFailure(400, "the body ended before it was whole");
    }
  }

  private byte[] read(InputStream body, int expected) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(Math.min(expected, CHUNK));
    byte[] chunk = new byte[CHUNK];
    for (int count = body.read(chunk); count >= 0; count = body.read(chunk)) {
      if (bytes.size() + count > limit) {
        throw tooLarge();
      }
      bytes.write(chunk, 0, count);
    }
    return bytes.toByteArray();
  }

  private HttpFailure tooLarge() {
    return new HttpFailure(413, "the body is too large; allowed are %,d bytes".formatted(limit));
  }
}
