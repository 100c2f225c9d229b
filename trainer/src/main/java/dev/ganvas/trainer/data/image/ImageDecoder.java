package dev.ganvas.trainer.data.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Turns the bytes of an image file into upright pixels on white. Of an animation the first picture
 * counts. How the camera was held is read from JPEG files only.
 */
final class ImageDecoder {
  private static final long MOST_PIXELS = 50_000_000;
  private static final int RIFF_HEADER_BYTES = 8;

  private ImageDecoder() {}

  /**
   * @throws UnusableImageException if the bytes are no sound image of a reasonable size
   */
  static Bitmap decode(byte[] bytes) throws UnusableImageException {
    ImageFormat format =
        ImageFormat.of(bytes)
            .orElseThrow(() -> new UnusableImageException("is neither PNG nor JPEG nor WebP"));
    if (format == ImageFormat.WEBP) {
      checkAnnouncedLength(bytes);
    }
    Bitmap bitmap = Bitmap.onWhite(read(bytes, format));
    return format == ImageFormat.JPEG ? Orientation.ofJpeg(bytes).apply(bitmap) : bitmap;
  }

  private static BufferedImage read(byte[] bytes, ImageFormat format)
      throws UnusableImageException {
    ImageReader reader = ImageIO.getImageReadersByFormatName(format.name()).next();
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      List<String> warnings = new ArrayList<>();
      reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));
      reader.setInput(in, true, true);
      checkSize(reader.getWidth(0), reader.getHeight(0));
      BufferedImage image = reader.read(0);
      checkWarnings(warnings);
      return image;
    } catch (UnusableImageException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw new UnusableImageException(
          "is a broken %s image, or of a rare kind such as CMYK".formatted(format), e);
    } finally {
      reader.dispose();
    }
  }

  private static void checkSize(long width, long height) throws UnusableImageException {
    if (width * height > MOST_PIXELS) {
      throw new UnusableImageException(
          "has %d x %d pixels; allowed are %d million in all"
              .formatted(width, height, MOST_PIXELS / 1_000_000));
    }
  }

  /** The WebP reader makes up what is missing, and says nothing. */
  private static void checkAnnouncedLength(byte[] webp) throws UnusableImageException {
    ByteBuffer riff = ByteBuffer.wrap(webp).order(ByteOrder.LITTLE_ENDIAN);
    if (RIFF_HEADER_BYTES + Integer.toUnsignedLong(riff.getInt(4)) > webp.length) {
      throw new UnusableImageException("is truncated");
    }
  }

  /** The JPEG reader paints what is missing grey, and only warns. */
  private static void checkWarnings(List<String> warnings) throws UnusableImageException {
    for (String warning : warnings) {
      if (warning.contains("Truncated") || warning.contains("premature end")) {
        throw new UnusableImageException("is truncated");
      }
    }
  }
}
