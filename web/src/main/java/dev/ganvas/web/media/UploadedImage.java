package dev.ganvas.web.media;

import dev.ganvas.models.Check;
import dev.ganvas.runtime.image.ImageFormat;
import dev.ganvas.runtime.image.Orientation;
import dev.ganvas.runtime.image.Pixels;
import dev.ganvas.runtime.image.PngChunks;
import java.util.Locale;

/** Reads pictures that somebody sent. */
public final class UploadedImage {
  /** The longest side, in pixels. */
  public static final int MAX_SIDE = 4_096;

  /** The largest area, in pixels. */
  public static final int MAX_PIXELS = 16_777_216;

  private UploadedImage() {}

  /**
   * Decodes a PNG, JPEG, WebP or GIF file, recognised by its content: upright, in red, green and
   * blue, on white.
   *
   * @throws UnsupportedImageException if it is something else, or of a rare kind
   * @throws OversizedImageException if its header announces more than {@link #MAX_SIDE} or {@link
   *     #MAX_PIXELS}; nothing is decoded then
   * @throws BrokenImageException if it is truncated, damaged or animated
   * @throws IllegalArgumentException if there are no bytes
   */
  public static Pixels read(byte[] file) {
    Check.that(file.length > 0, "the picture is empty");
    ImageFormat format =
        ImageFormat.of(file)
            .orElseThrow(
                () ->
                    new UnsupportedImageException(
                        "the picture is of an unknown format; allowed are PNG, JPEG, WebP and GIF"));
    switch (format) {
      case JPEG -> JpegHeader.check(file);
      case WEBP -> WebpHeader.check(file);
      case PNG -> checkStill(file);
      case GIF -> {}
    }
    Pixels pixels = ImageFile.decode(file, format);
    Pixels upright = format == ImageFormat.JPEG ? Orientation.ofJpeg(file).apply(pixels) : pixels;
    return upright.coloured();
  }

  /** Every reader of headers asks here before anything is decoded. */
  static void checkSize(long width, long height) {
    if (width > MAX_SIDE || height > MAX_SIDE || width * height > MAX_PIXELS) {
      throw new OversizedImageException(
          String.format(
              Locale.ROOT,
              "the picture has %d x %d pixels; allowed are %,d a side and %,d in all",
              width,
              height,
              MAX_SIDE,
              MAX_PIXELS));
    }
  }

  private static void checkStill(byte[] png) {
    if (PngChunks.has(png, "acTL")) {
      throw ImageFile.animated();
    }
  }
}
