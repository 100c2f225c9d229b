package dev.ganvas.trainer.data.image;

import dev.ganvas.runtime.image.ImageFormat;
import dev.ganvas.runtime.image.Orientation;
import dev.ganvas.runtime.image.Pixels;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Turns the bytes of an image file into upright pixels on a background. Of an animation the first
 * picture counts. How the camera was held is read from JPEG files only.
 */
final class ImageDecoder {
  private static final Set<ImageFormat> FORMATS =
      EnumSet.of(ImageFormat.PNG, ImageFormat.JPEG, ImageFormat.WEBP);

  private static final long MOST_BYTES = 250_000_000;
  private static final long MOST_PIXELS = 50_000_000;
  private static final int RIFF_HEADER_BYTES = 8;

  private ImageDecoder() {}

  /** The format of a file that begins with {@code head}; empty if such are not read here. */
  static Optional<ImageFormat> formatOf(byte[] head) {
    return ImageFormat.of(head).filter(FORMATS::contains);
  }

  /** Whether a file of this name claims to be of a format that is read here. */
  static boolean isNamedLikeOne(String fileName) {
    return FORMATS.stream().anyMatch(format -> format.isNamedBy(fileName));
  }

  /**
   * @throws UnusableImageException if the file is no sound image of a reasonable size
   * @throws IOException if the file cannot be read
   */
  static Pixels decode(Path file, Color background) throws IOException {
    long bytes = Files.size(file);
    if (bytes > MOST_BYTES) {
      throw new UnusableImageException(
          "has %d bytes; allowed are %d million".formatted(bytes, MOST_BYTES / 1_000_000));
    }
    return decode(Files.readAllBytes(file), background);
  }

  /**
   * @throws UnusableImageException if the bytes are no sound image of a reasonable size
   */
  static Pixels decode(byte[] bytes, Color background) throws UnusableImageException {
    ImageFormat format =
        formatOf(bytes)
            .orElseThrow(() -> new UnusableImageException("is neither PNG nor JPEG nor WebP"));
    if (format == ImageFormat.WEBP) {
      checkAnnouncedLength(bytes);
    }
    Pixels stored = Pixels.of(read(bytes, format), background).coloured();
    return format == ImageFormat.JPEG ? Orientation.ofJpeg(bytes).apply(stored) : stored;
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
    if (width * height > MOST_PIXELS || Math.max(width, height) > Pixels.MAX_SIDE) {
      throw new UnusableImageException(
          "has %d x %d pixels; allowed are %d million in all and %d a side"
              .formatted(width, height, MOST_PIXELS / 1_000_000, Pixels.MAX_SIDE));
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
