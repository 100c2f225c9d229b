package dev.ganvas.web.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.PrimitiveIterator;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes several named arrays as one {@code .npz} file, which is a zip of {@code .npy} files, as
 * {@code numpy.load} reads it. Arrays go straight through, one after the other, each of any size:
 * {@link #begin} states the shape, and as many elements must follow.
 */
public final class NpzWriter {
  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};
  private static final int ALIGNMENT = 64;
  private static final Charset UTF_32LE = Charset.forName("UTF-32LE");

  /** The first day that a zip can hold: equal arrays make equal files. */
  private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final ZipOutputStream zip;
  private long missing;

  /** Writes to {@code out}, which is left open. */
  public NpzWriter(OutputStream out) {
    this.zip = new ZipOutputStream(out);
    zip.setLevel(Deflater.BEST_SPEED);
  }

  /** Ends the array before and begins one of {@code shape}, in row-major order. */
  public void begin(String name, NpyType type, long... shape) throws IOException {
    checkComplete();
    ZipEntry entry = new ZipEntry(name + ".npy");
    entry.setTimeLocal(EPOCH);
    zip.putNextEntry(entry);
    zip.write(header(type, shape));
    missing = type.bytes() * LongStream.of(shape).reduce(1, Math::multiplyExact);
  }

  /** Elements of the array as they are in memory. */
  public void write(byte[] elements) throws IOException {
    zip.write(elements);
    missing -= elements.length;
  }

  /** Elements of an array of {@link NpyType#FLOAT32}. */
  public void write(float[] elements) throws IOException {
    byte[] bytes = new byte[elements.length * Float.BYTES];
    little(bytes).asFloatBuffer().put(elements);
    write(bytes);
  }

  /** A whole array of {@code count} integers. */
  public void integers(String name, long count, LongStream values) throws IOException {
    begin(name, NpyType.INT64, count);
    byte[] element = new byte[Long.BYTES];
    for (PrimitiveIterator.OfLong rest = values.iterator(); rest.hasNext(); ) {
      little(element).putLong(rest.nextLong());
      write(element);
    }
  }

  /** A whole array of texts. */
  public void texts(String name, List<String> texts) throws IOException {
    int longest =
        texts.stream().mapToInt(text -> text.codePointCount(0, text.length())).max().orElse(1);
    NpyType type = NpyType.text(longest);
    begin(name, type, texts.size());
    for (String text : texts) {
      write(Arrays.copyOf(text.getBytes(UTF_32LE), type.bytes()));
    }
  }

  /** Ends the file. */
  public void finish() throws IOException {
    checkComplete();
    zip.finish();
  }

  private void checkComplete() {
    if (missing != 0) {
      throw new IllegalStateException("an array lacks %d of its bytes".formatted(missing));
    }
  }

  private static ByteBuffer little(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Magic and version, the length of what follows, and a Python literal padded to alignment. */
  private static byte[] header(NpyType type, long... shape) {
    String sizes = LongStream.of(shape).mapToObj(size -> size + ",").collect(Collectors.joining());
    String text =
        "{'descr': '%s', 'fortran_order': False, 'shape': (%s), }".formatted(type.code(), sizes);
    int before = MAGIC.length + Short.BYTES;
    int padding = ALIGNMENT - 1 - (before + text.length()) % ALIGNMENT;
    byte[] literal = (text + " ".repeat(padding) + "\n").getBytes(StandardCharsets.US_ASCII);
    byte[] header = new byte[before + literal.length];
    little(header).put(MAGIC).putShort((short) literal.length).put(literal);
    return header;
  }
}
