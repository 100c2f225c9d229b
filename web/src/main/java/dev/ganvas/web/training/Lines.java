package dev.ganvas.web.training;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The whole lines of a file to which somebody may be appending: what comes after the last line
 * break is not a line yet.
 */
final class Lines {
  /** A longer line is no reading of ours. */
  static final int LONGEST = 1 << 16;

  static final Lines NONE = new Lines(new byte[0], 0);

  private static final ObjectMapper JSON = new ObjectMapper();

  private final byte[] bytes;
  private final int[] ends;

  /** The first begins at {@code start}. */
  private Lines(byte[] bytes, int start) {
    this.bytes = bytes;
    int[] breaks =
        IntStream.range(start, bytes.length).filter(place -> bytes[place] == '\n').toArray();
    this.ends = new int[breaks.length + 1];
    ends[0] = start - 1;
    System.arraycopy(breaks, 0, ends, 1, breaks.length);
  }

  /** Those in the first {@code limit} bytes; none if there is no such file. */
  static Lines first(Path file, int limit) throws IOException {
    if (!Files.isRegularFile(file)) {
      return NONE;
    }
    try (InputStream in = Files.newInputStream(file)) {
      return new Lines(in.readNBytes(limit), 0);
    }
  }

  /** Those in the last {@code limit} bytes; none if there is no such file. */
  static Lines last(Path file, int limit) throws IOException {
    if (!Files.isRegularFile(file)) {
      return NONE;
    }
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      long from = Math.max(0, channel.size() - limit);
      byte[] tail = Channels.newInputStream(channel.position(from)).readNBytes(limit);
      int start = from == 0 ? 0 : 1 + indexOfBreak(tail);
      return new Lines(tail, start);
    }
  }

  /** Where the first line ends; a tail without any is cut as a whole. */
  private static int indexOfBreak(byte[] bytes) {
    return IntStream.range(0, bytes.length)
        .filter(place -> bytes[place] == '\n')
        .findFirst()
        .orElse(bytes.length - 1);
  }

  int count() {
    return ends.length - 1;
  }

  /** A line without its break. */
  byte[] line(int index) {
    return Arrays.copyOfRange(bytes, ends[index] + 1, ends[index + 1]);
  }

  /** A line as JSON; missing if it is none, as after a kill in the middle of it. */
  JsonNode json(int index) {
    byte[] line = line(index);
    try {
      return line.length > LONGEST ? JSON.missingNode() : JSON.readTree(new String(line, UTF_8));
    } catch (JsonProcessingException e) {
      return JSON.missingNode();
    }
  }
}
