package dev.ganvas.runtime.image;

import dev.ganvas.models.Check;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a camera was held, as its JPEG says in the EXIF block (JEITA CP-3451, tag 0x0112).
 *
 * @param code 1 upright, 2 mirrored, 3 upside down, 4 both, 5 to 8 the same lying on a side
 */
public record Orientation(int code) {
  private static final int EXIF_SEGMENT = 0xffe1;
  private static final int IMAGE_SEGMENT = 0xffda;
  private static final int EXIF_MAGIC = 0x45786966;
  private static final int TAG = 0x0112;

  private static final Orientation UPRIGHT = new Orientation(1);

  public Orientation {
    Check.within("orientation", code, 1, 8);
  }

  /** Looks for the tag; a picture without one, or with a broken one, is upright. */
  public static Orientation ofJpeg(byte[] jpeg) {
    try {
      ByteBuffer in = ByteBuffer.wrap(jpeg).position(2);
      for (int marker = word(in); marker != IMAGE_SEGMENT; marker = word(in)) {
        int start = in.position();
        int length = word(in);
        if (marker == EXIF_SEGMENT && in.getInt() == EXIF_MAGIC) {
          return ofTiff(in.position(in.position() + 2).slice());
        }
        in.position(start + length);
      }
      return UPRIGHT;
    } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
      return UPRIGHT;
    }
  }

  /** The first directory of the block is a count, then 12 bytes per tag. */
  private static Orientation ofTiff(ByteBuffer tiff) {
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = tiff.getInt(4);
    int tags = tiff.getShort(directory) & 0xffff;
    for (int i = 0; i < tags; i++) {
      int entry = directory + 2 + 12 * i;
      if ((tiff.getShort(entry) & 0xffff) == TAG) {
        return new Orientation(tiff.getShort(entry + 8));
      }
    }
    return UPRIGHT;
  }

  private static int word(ByteBuffer in) {
    return in.getShort() & 0xffff;
  }

  /** Returns the picture as it was seen. */
  public Pixels apply(Pixels stored) {
    if (code == 1) {
      return stored;
    }
    boolean lying = code >= 5;
    int width = lying ? stored.height() : stored.width();
    int height = lying ? stored.width() : stored.height();
    int channels = stored.channels();
    byte[] bytes = new byte[width * height * channels];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int from = lying ? position(stored, y, x) : position(stored, x, y);
        int to = (y * width + x) * channels;
        System.arraycopy(stored.raw(), from * channels, bytes, to, channels);
      }
    }
    return new Pixels(width, height, channels, bytes);
  }

  /** Where the pixel is stored that is seen {@code across} and {@code down} the stored axes. */
  private int position(Pixels stored, int across, int down) {
    boolean mirrored = code == 2 || code == 3 || code == 7 || code == 8;
    boolean flipped = code == 3 || code == 4 || code == 6 || code == 7;
    int x = mirrored ? stored.width() - 1 - across : across;
    int y = flipped ? stored.height() - 1 - down : down;
    return y * stored.width() + x;
  }
}
