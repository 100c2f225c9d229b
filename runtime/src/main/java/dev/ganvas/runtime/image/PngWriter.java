package dev.ganvas.runtime.image;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes PNG files fast. Photographs and generated pictures gain little from searching for repeats,
 * so the Up filter and Huffman coding alone are several times faster than a general encoder at a
 * similar size; only flat art is worth the search, and a sample of the picture tells which it is.
 */
final class PngWriter {
  static final long SIGNATURE = 0x89504E470D0A1A0AL;

  private static final int UP = 2;
  private static final int LEAST_SAMPLE = 2_048;
  private static final int SAMPLE_PART = 64;
  private static final byte[] GREY_HEADER = {8, 0, 0, 0, 0};
  private static final byte[] COLOUR_HEADER = {8, 2, 0, 0, 0};

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private PngWriter() {}

  static byte[] write(Pixels pixels, Map<String, String> texts) {
    PngWriter writer = new PngWriter();
    writer.out.writeBytes(ByteBuffer.allocate(8).putLong(SIGNATURE).array());
    ByteBuffer header = ByteBuffer.allocate(13).putInt(pixels.width()).putInt(pixels.height());
    header.put(pixels.channels() == 1 ? GREY_HEADER : COLOUR_HEADER);
    writer.chunk("IHDR", header.array());
    texts.forEach((keyword, text) -> writer.chunk(PngText.CHUNK, PngText.encode(keyword, text)));
    writer.chunk("IDAT", compress(filtered(pixels)));
    writer.chunk("IEND", new byte[0]);
    return writer.out.toByteArray();
  }

  private void chunk(String type, byte[] data) {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 crc = new CRC32();
    crc.update(name);
    crc.update(data);
    out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
    out.writeBytes(name);
    out.writeBytes(data);
    out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
  }

  /** Each row as its difference to the row above, after a byte that says so. */
  private static byte[] filtered(Pixels pixels) {
    byte[] raw = pixels.raw();
    int stride = pixels.width() * pixels.channels();
    byte[] rows = new byte[(stride + 1) * pixels.height()];
    for (int y = 0; y < pixels.height(); y++) {
      int to = y * (stride + 1);
      int from = y * stride;
      rows[to] = UP;
      if (y == 0) {
        System.arraycopy(raw, 0, rows, 1, stride);
        continue;
      }
      for (int x = 0; x < stride; x++) {
        rows[to + 1 + x] = (byte) (raw[from + x] - raw[from - stride + x]);
      }
    }
    return rows;
  }

  private static byte[] compress(byte[] rows) {
    int length = Math.min(rows.length, Math.max(LEAST_SAMPLE, rows.length / SAMPLE_PART));
    int from = (rows.length - length) / 2;
    byte[] plain = deflate(rows, from, length, Deflater.HUFFMAN_ONLY);
    byte[] searched = deflate(rows, from, length, Deflater.DEFAULT_STRATEGY);
    boolean flat = searched.length < plain.length * 0.9;
    if (length == rows.length) {
      return flat ? searched : plain;
    }
    return deflate(rows, 0, rows.length, flat ? Deflater.DEFAULT_STRATEGY : Deflater.HUFFMAN_ONLY);
  }

  private static byte[] deflate(byte[] data, int from, int length, int strategy) {
    Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    try {
      deflater.setStrategy(strategy);
      deflater.setInput(data, from, length);
      deflater.finish();
      ByteArrayOutputStream packed = new ByteArrayOutputStream(length / 2 + 64);
      byte[] buffer = new byte[Math.min(length + 64, 1 << 16)];
      while (!deflater.finished()) {
        packed.write(buffer, 0, deflater.deflate(buffer));
      }
      return packed.toByteArray();
    } finally {
      deflater.end();
    }
  }
}
