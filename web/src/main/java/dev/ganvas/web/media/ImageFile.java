package dev.ganvas.web.media;

import dev.ganvas.runtime.image.ImageFormat;
import dev.ganvas.runtime.image.Pixels;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Decodes image files with ImageIO, in memory, size first. */
final class ImageFile {
  private ImageFile() {}

  static Pixels decode(byte[] file, ImageFormat format) {
    ImageReader reader = ImageIO.getImageReadersByFormatName(format.name()).next();
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      List<String> warnings = new ArrayList<>();
      reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));
      reader.setInput(in, false, true);
      UploadedImage.checkSize(reader.getWidth(0), reader.getHeight(0));
      checkStill(reader, format);
      BufferedImage image = reader.read(0);
      checkWarnings(warnings);
      return Pixels.of(image);
    } catch (BrokenImageException | OversizedImageException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // The library's own message may name its classes, so it stays here.
      throw new BrokenImageException("the picture is a damaged %s file".formatted(name(format)));
    } finally {
      reader.dispose();
    }
  }

  static BrokenImageException animated() {
    return new BrokenImageException("the picture is animated; allowed are still ones");
  }

  static BrokenImageException truncated() {
    return new BrokenImageException("the picture is truncated");
  }

  private static void checkStill(ImageReader reader, ImageFormat format) throws IOException {
    if (format == ImageFormat.GIF && reader.getNumImages(true) > 1) {
      throw animated();
    }
  }

  /** The JPEG reader paints what is missing grey, and only warns. */
  private static void checkWarnings(List<String> warnings) {
    for (String warning : warnings) {
      String words = warning.toLowerCase(Locale.ROOT);
      if (words.contains("truncated") || words.contains("premature end")) {
        throw truncated();
      }
    }
  }

  private static String name(ImageFormat format) {
    return format == ImageFormat.WEBP ? "WebP" : format.name();
  }
}
