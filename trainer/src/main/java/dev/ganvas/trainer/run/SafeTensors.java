package dev.ganvas.trainer.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The file format safetensors: the length of a header, the header (JSON that says where each array
 * lies), the arrays.
 */
final class SafeTensors {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LONGEST_HEADER = 100_000_000;

  private SafeTensors() {}

  /** Whether a file has a header and ends where that says. */
  static boolean isWhole(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] start = in.readNBytes(Long.BYTES);
      if (start.length < Long.BYTES) {
        return false;
      }
      long length = ByteBuffer.wrap(start).order(ByteOrder.LITTLE_ENDIAN).getLong();
      if (length < 2 || length > LONGEST_HEADER) {
        return false;
      }
      JsonNode header = JSON.readTree(in.readNBytes((int) length));
      return Files.size(file) == Long.BYTES + length + end(header);
    } catch (JsonProcessingException e) {
      return false;
    }
  }

  private static long end(JsonNode header) {
    long end = 0;
    for (JsonNode array : header) {
      end = Math.max(end, array.path("data_offsets").path(1).asLong());
    }
    return end;
  }
}
