package dev.ganvas.web.media;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Checks what a WebP file announces (RFC 9649), since its reader trusts it: the pictures inside may
 * be larger than the file says, and what is missing is made up.
 */
final class WebpHeader {
  private static final int RIFF_HEADER_BYTES = 8;
  private static final int FIRST_CHUNK = 12;
  private static final int CHUNK_HEADER_BYTES = 8;
  private static final int LOSSY_SIZE = 6;

  private WebpHeader() {}

  static void check(byte[] webp) {
    ByteBuffer in = ByteBuffer.wrap(webp).order(ByteOrder.LITTLE_ENDIAN);
    try {
      if (RIFF_HEADER_BYTES + Integer.toUnsignedLong(in.getInt(4)) > webp.length) {
        throw ImageFile.truncated();
      }
      in.position(FIRST_CHUNK);
      while (in.remaining() >= CHUNK_HEADER_BYTES) {
        byte[] type = new byte[4];
        in.get(type);
        long length = Integer.toUnsignedLong(in.getInt());
        if (length > in.remaining()) {
          throw ImageFile.truncated();
        }
        checkChunk(new String(type, StandardCharsets.ISO_8859_1), in);
        in.position((int) Math.min(in.limit(), in.position() + length + length % 2));
      }
    } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
      throw ImageFile.truncated();
    }
  }

  private static void checkChunk(String type, ByteBuffer in) {
    int start = in.position();
    switch (type) {
      case "ANIM", "ANMF" -> throw ImageFile.animated();
      case "VP8 " -> {
        int width = in.getShort(start + LOSSY_SIZE) & 0x3fff;
        UploadedImage.checkSize(width, in.getShort(start + LOSSY_SIZE + 2) & 0x3fff);
      }
      case "VP8L" -> {
        int size = in.getInt(start + 1);
        UploadedImage.checkSize((size & 0x3fff) + 1, ((size >>> 14) & 0x3fff) + 1);
      }
      default -> {}
    }
  }
}
