package dev.ganvas.runtime.image;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.zip.CRC32;

/**
 * The chunks of a PNG file whose checksums are right, in order, up to the first that the file is
 * too short for. Nothing is allocated that the file's own length does not bound.
 */
public final class PngChunks implements Iterator<PngChunks.Chunk> {
  private static final int OVERHEAD = 12;
  private static final int TYPE_BYTES = 4;
  private static final int CRC_BYTES = 4;

  private final ByteBuffer in;
  private Chunk next;

  PngChunks(byte[] png) {
    in = ByteBuffer.wrap(png);
    if (png.length >= Long.BYTES && in.getLong() == PngWriter.SIGNATURE) {
      advance();
    }
  }

  /** Whether a PNG file has a sound chunk of this type, such as {@code acTL} (an animation). */
  public static boolean has(byte[] png, String type) {
    PngChunks chunks = new PngChunks(png);
    while (chunks.hasNext()) {
      if (chunks.next().type().equals(type)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public Chunk next() {
    Chunk current = next;
    if (current == null) {
      throw new NoSuchElementException();
    }
    advance();
    return current;
  }

  private void advance() {
    next = null;
    while (next == null && in.remaining() >= OVERHEAD) {
      int length = in.getInt();
      if (length < 0 || length > in.remaining() - TYPE_BYTES - CRC_BYTES) {
        return;
      }
      int start = in.position();
      in.position(start + TYPE_BYTES + length);
      if (in.getInt() == checksum(start, TYPE_BYTES + length)) {
        next = new Chunk(in.array(), start, length);
      }
    }
  }

  private int checksum(int start, int length) {
    CRC32 crc = new CRC32();
    crc.update(in.array(), start, length);
    return (int) crc.getValue();
  }

  /** A part of the file: four letters that say what it is, then its data. */
  public static final class Chunk {
    private final byte[] png;
    private final int start;
    private final int length;

    private Chunk(byte[] png, int start, int length) {
      this.png = png;
      this.start = start;
      this.length = length;
    }

    String type() {
      return new String(png, start, TYPE_BYTES, StandardCharsets.US_ASCII);
    }

    int length() {
      return length;
    }

    /** A copy of the data. */
    byte[] data() {
      return Arrays.copyOfRange(png, start + TYPE_BYTES, start + TYPE_BYTES + length);
    }
  }
}
