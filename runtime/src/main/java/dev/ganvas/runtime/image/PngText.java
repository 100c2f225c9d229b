package dev.ganvas.runtime.image;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;

/** Texts inside PNG files: uncompressed {@code iTXt} chunks of a keyword and UTF-8 text. */
public final class PngText {
  static final String CHUNK = "iTXt";

  /** A longer text is not read: nobody but an enemy writes one. */
  private static final int MAX_BYTES = 1 << 16;

  /** Not compressed, no language, no translated keyword. */
  private static final String SEPARATOR = "\0\0\0\0\0";

  private static final int CHUNK_OVERHEAD = 12;
  private static final int CRC_BYTES = 4;

  private PngText() {}

  /**
   * The first text under {@code keyword}. Whatever the bytes are, the answer is a text whose
   * checksum is right or empty; nothing is allocated that the file's own length does not bound.
   */
  public static Optional<String> read(byte[] png, String keyword) {
    byte[] prefix = encode(keyword, "");
    ByteBuffer in = ByteBuffer.wrap(png);
    if (png.length < Long.BYTES || in.getLong() != PngWriter.SIGNATURE) {
      return Optional.empty();
    }
    while (in.remaining() >= CHUNK_OVERHEAD) {
      int length = in.getInt();
      if (length < 0 || length > in.remaining() - Integer.BYTES - CRC_BYTES) {
        return Optional.empty();
      }
      byte[] type = Arrays.copyOfRange(png, in.position(), in.position() + Integer.BYTES);
      int start = in.position() + Integer.BYTES;
      in.position(start + length);
      boolean sound = in.getInt() == checksum(png, start - Integer.BYTES, length + Integer.BYTES);
      if (sound && CHUNK.equals(ascii(type)) && startsWith(png, start, length, prefix)) {
        return Optional.of(text(png, start + prefix.length, length - prefix.length));
      }
    }
    return Optional.empty();
  }

  static byte[] encode(String keyword, String text) {
    return (keyword + SEPARATOR + text).getBytes(StandardCharsets.UTF_8);
  }

  private static boolean startsWith(byte[] png, int start, int length, byte[] prefix) {
    return length >= prefix.length
        && length <= MAX_BYTES
        && Arrays.equals(png, start, start + prefix.length, prefix, 0, prefix.length);
  }

  private static String text(byte[] png, int start, int length) {
    return new String(png, start, length, StandardCharsets.UTF_8);
  }

  private static String ascii(byte[] name) {
    return new String(name, StandardCharsets.US_ASCII);
  }

  private static int checksum(byte[] png, int start, int length) {
    CRC32 crc = new CRC32();
    crc.update(png, start, length);
    return (int) crc.getValue();
  }
}
