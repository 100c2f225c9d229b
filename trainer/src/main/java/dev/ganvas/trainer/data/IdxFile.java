package dev.ganvas.trainer.data;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Reads the IDX format of LeCun et al. 1998, plain or gzipped: a header, then unsigned bytes. */
final class IdxFile {
  private static final int IMAGES_MAGIC = 0x0803;
  private static final int LABELS_MAGIC = 0x0801;
  private static final int MOST_ITEMS = 10_000_000;
  private static final int LONGEST_SIDE = 4_096;

  private final Path file;

  IdxFile(Path file) {
    this.file = file;
  }

  /** Grey pictures, each row by row from the top. */
  static final class Pictures {
    final int height;
    final int width;
    final byte[][] pixels;

    private Pictures(int height, int width, byte[][] pixels) {
      this.height = height;
      this.width = width;
      this.pixels = pixels;
    }
  }

  private interface Body<T> {
    T read(DataInputStream in) throws IOException;
  }

  /**
   * @throws IOException with a sentence, unless the file holds pictures and nothing else
   */
  Pictures pictures() throws IOException {
    return read(
        in -> {
          expectMagic(in, IMAGES_MAGIC, "pictures");
          byte[][] pixels = new byte[dimension(in, "pictures", MOST_ITEMS)][];
          int height = dimension(in, "rows", LONGEST_SIDE);
          int width = dimension(in, "columns", LONGEST_SIDE);
          for (int index = 0; index < pixels.length; index++) {
            pixels[index] = readFully(in, height * width);
          }
          return new Pictures(height, width, pixels);
        });
  }

  /**
   * @throws IOException with a sentence, unless the file holds labels and nothing else
   */
  int[] labels() throws IOException {
    return read(
        in -> {
          expectMagic(in, LABELS_MAGIC, "labels");
          byte[] bytes = readFully(in, dimension(in, "labels", MOST_ITEMS));
          int[] labels = new int[bytes.length];
          for (int index = 0; index < bytes.length; index++) {
            labels[index] = bytes[index] & 0xff;
          }
          return labels;
        });
  }

  private <T> T read(Body<T> body) throws IOException {
    try (InputStream raw = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        DataInputStream in = new DataInputStream(unzipped(raw))) {
      T content = body.read(in);
      if (in.read() >= 0) {
        throw broken("goes on after the last item that its header announces");
      }
      return content;
    } catch (EOFException e) {
      throw broken("is truncated");
    } catch (ZipException e) {
      throw broken("is not a sound gzip file: " + e.getMessage());
    }
  }

  private static InputStream unzipped(InputStream raw) throws IOException {
    raw.mark(2);
    boolean gzipped = raw.read() == 0x1f && raw.read() == 0x8b;
    raw.reset();
    return gzipped ? new BufferedInputStream(new GZIPInputStream(raw, 1 << 16), 1 << 16) : raw;
  }

  private void expectMagic(DataInputStream in, int expected, String what) throws IOException {
    int magic = in.readInt();
    if (magic != expected) {
      throw broken(
          "starts with %08x; an IDX file of %s starts with %08x".formatted(magic, what, expected));
    }
  }

  private int dimension(DataInputStream in, String what, int most) throws IOException {
    int count = in.readInt();
    if (count < 1 || count > most) {
      throw broken("announces %d %s; allowed are 1 to %d".formatted(count, what, most));
    }
    return count;
  }

  /** Memory grows with what is there, not with what a header announces. */
  private static byte[] readFully(InputStream in, int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException();
    }
    return bytes;
  }

  private IOException broken(String reason) {
    return new IOException(file + " " + reason);
  }
}
