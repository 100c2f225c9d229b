package dev.ganvas.web.media;

import dev.ganvas.models.Check;
import dev.ganvas.runtime.image.Pixels;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes JPEG files; the same picture always gives the same bytes. Grey pictures stay grey. */
public final class Jpeg {
  /** At which the damage is hard to see. */
  public static final int GOOD = 92;

  private static final int START_BYTES = 2;
  private static final int COMMENT = 0xfffe;
  private static final int MAX_COMMENT = 65_533;

  private Jpeg() {}

  /**
   * @param quality 1 to 100
   */
  public static byte[] encode(Pixels pixels, int quality) {
    Check.within("quality", quality, 1, 100);
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      ImageWriteParam settings = writer.getDefaultWriteParam();
      settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      settings.setCompressionQuality(quality / 100f);
      writer.setOutput(out);
      writer.write(null, new IIOImage(pixels.image(), null, null), settings);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  /**
   * As {@link #encode(Pixels, int)}, with a comment inside the file (a COM segment in UTF-8), such
   * as the picture's recipe. One of more than 65,533 bytes, which no such file takes, is left out.
   */
  public static byte[] encode(Pixels pixels, int quality, String comment) {
    byte[] text = comment.getBytes(StandardCharsets.UTF_8);
    byte[] plain = encode(pixels, quality);
    if (text.length > MAX_COMMENT) {
      return plain;
    }
    int segment = Short.BYTES + Short.BYTES + text.length;
    int head = START_BYTES + jfifBytes(plain);
    return ByteBuffer.allocate(plain.length + segment)
        .put(plain, 0, head)
        .putShort((short) COMMENT)
        .putShort((short) (Short.BYTES + text.length))
        .put(text)
        .put(plain, head, plain.length - head)
        .array();
  }

  /** A JFIF segment comes before all others. */
  private static int jfifBytes(byte[] jpeg) {
    ByteBuffer in = ByteBuffer.wrap(jpeg);
    boolean jfif = in.getShort(START_BYTES) == (short) 0xffe0;
    return jfif ? Short.BYTES + in.getShort(START_BYTES + Short.BYTES) : 0;
  }
}
