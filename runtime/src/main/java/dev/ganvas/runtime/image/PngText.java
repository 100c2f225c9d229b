package dev.ganvas.runtime.image;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Texts inside PNG files, each under a keyword. They are written as {@code iTXt} chunks of plain
 * UTF-8; those of other programs are read in all three forms, packed ones included.
 */
public final class PngText {
  static final String CHUNK = "iTXt";

  /** A longer text is not read: 64 mixes of the largest styles take less. */
  private static final int MAX_BYTES = 1 << 27;

  /** What unpacks to more is not read: nobody but an enemy writes that. */
  private static final int MAX_UNPACKED = 1 << 16;

  /** Not compressed, no language, no translated keyword. */
  private static final String SEPARATOR = "\0\0\0\0\0";

  private PngText() {}

  /**
   * The first sound text under {@code keyword}. Whatever the bytes are, the answer is a text whose
   * checksum is right or empty. A text of more than 128 MB counts as none, a packed one already if
   * it unpacks to more than 65,536 bytes.
   */
  public static Optional<String> read(byte[] png, String keyword) {
    Iterator<PngChunks.Chunk> chunks = new PngChunks(png);
    while (chunks.hasNext()) {
      PngChunks.Chunk chunk = chunks.next();
      if (chunk.length() <= MAX_BYTES) {
        Optional<String> text = text(chunk, keyword);
        if (text.isPresent()) {
          return text;
        }
      }
    }
    return Optional.empty();
  }

  static byte[] encode(String keyword, String text) {
    return (keyword + SEPARATOR + text).getBytes(StandardCharsets.UTF_8);
  }

  private static Optional<String> text(PngChunks.Chunk chunk, String keyword) {
    return switch (chunk.type()) {
      case "tEXt" -> new Parts(chunk.data()).latin(keyword);
      case "zTXt" -> new Parts(chunk.data()).packedLatin(keyword);
      case CHUNK -> new Parts(chunk.data()).international(keyword);
      default -> Optional.empty();
    };
  }

  /** Reads a chunk's data from left to right. */
  private static final class Parts {
    private final byte[] data;
    private int position;

    Parts(byte[] data) {
      this.data = data;
    }

    Optional<String> latin(String keyword) {
      return keyword.equals(upToZero()) ? rest(0, StandardCharsets.ISO_8859_1) : Optional.empty();
    }

    Optional<String> packedLatin(String keyword) {
      boolean mine = keyword.equals(upToZero()) && oneByte() == 0;
      return mine ? rest(1, StandardCharsets.ISO_8859_1) : Optional.empty();
    }

    Optional<String> international(String keyword) {
      if (!keyword.equals(upToZero())) {
        return Optional.empty();
      }
      int packed = oneByte();
      int method = oneByte();
      String language = upToZero();
      String translated = upToZero();
      boolean whole = language != null && translated != null && method == 0;
      return whole ? rest(packed, StandardCharsets.UTF_8) : Optional.empty();
    }

    /** The text before the next zero, which is skipped; null if there is none. */
    private String upToZero() {
      for (int end = position; end < data.length; end++) {
        if (data[end] == 0) {
          String part = new String(data, position, end - position, StandardCharsets.UTF_8);
          position = end + 1;
          return part;
        }
      }
      return null;
    }

    private int oneByte() {
      return position < data.length ? data[position++] : -1;
    }

    private Optional<String> rest(int packed, Charset charset) {
      if (packed == 0) {
        return Optional.of(new String(data, position, data.length - position, charset));
      }
      return packed == 1 ? inflated(charset) : Optional.empty();
    }

    private Optional<String> inflated(Charset charset) {
      Inflater inflater = new Inflater();
      try {
        inflater.setInput(data, position, data.length - position);
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 12];
        while (!inflater.finished()) {
          int length = inflater.inflate(buffer);
          text.write(buffer, 0, length);
          if (length == 0 || text.size() > MAX_UNPACKED) {
            return Optional.empty();
          }
        }
        return Optional.of(text.toString(charset));
      } catch (DataFormatException e) {
        return Optional.empty();
      } finally {
        inflater.end();
      }
    }
  }
}
