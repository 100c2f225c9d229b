package dev.ganvas.web.media;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/** Refuses, before they are decoded, JPEG files of rare kinds and those made to be slow. */
final class JpegHeader {
  private static final int START_BYTES = 2;
  private static final int LEAST_MARKER = 0xff00;
  private static final int SCAN = 0xffda;
  private static final int BASELINE_FRAME = 0xffc0;
  private static final int PROGRESSIVE_FRAME = 0xffc2;
  private static final int LAST_FRAME = 0xffcf;
  private static final int HUFFMAN_TABLE = 0xffc4;
  private static final int ARITHMETIC_TABLE = 0xffcc;

  /** Each scan of a progressive file passes over the whole picture; true ones have about ten. */
  private static final int MAX_SCANS = 100;

  private JpegHeader() {}

  static void check(byte[] jpeg) {
    try {
      checkFrame(ByteBuffer.wrap(jpeg).position(START_BYTES));
    } catch (BufferUnderflowException e) {
      throw ImageFile.truncated();
    }
    checkScans(jpeg);
  }

  /** Each segment before the frame is a marker and its own length. */
  private static void checkFrame(ByteBuffer in) {
    int marker = word(in);
    while (!isFrame(marker)) {
      int rest = word(in) - Short.BYTES;
      if (marker == SCAN || marker < LEAST_MARKER || rest < 0) {
        throw new BrokenImageException("the picture is a damaged JPEG file");
      }
      if (rest > in.remaining()) {
        throw ImageFile.truncated();
      }
      in.position(in.position() + rest);
      marker = word(in);
    }
    checkKind(marker, in);
  }

  private static boolean isFrame(int marker) {
    return marker >= BASELINE_FRAME
        && marker <= LAST_FRAME
        && marker != HUFFMAN_TABLE
        && marker != ARITHMETIC_TABLE
        && marker != 0xffc8;
  }

  private static void checkKind(int marker, ByteBuffer in) {
    in.getShort();
    int bits = in.get();
    int height = word(in);
    int width = word(in);
    int components = in.get();
    if (marker > PROGRESSIVE_FRAME || bits != 8 || (components != 1 && components != 3)) {
      throw new UnsupportedImageException(
          "the picture is a JPEG file of a rare kind; allowed are those of 8 bits, in grey or of "
              + "three colours, baseline or progressive");
    }
    UploadedImage.checkSize(width, height);
  }

  private static void checkScans(byte[] jpeg) {
    int scans = 0;
    for (int i = 0; i + 1 < jpeg.length; i++) {
      if (jpeg[i] == (byte) 0xff && jpeg[i + 1] == (byte) SCAN) {
        scans++;
      }
    }
    if (scans > MAX_SCANS) {
      throw new UnsupportedImageException(
          "the picture is a JPEG file of %d scans; allowed are %d".formatted(scans, MAX_SCANS));
    }
  }

  private static int word(ByteBuffer in) {
    return in.getShort() & 0xffff;
  }
}
