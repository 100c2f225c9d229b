package dev.ganvas.web.store;

import dev.ganvas.runtime.Picture;
import dev.ganvas.runtime.Recipe;
import java.nio.ByteBuffer;

/**
 * A picture to be kept.
 *
 * @param index in its job, from 0
 * @param width in pixels
 * @param height in pixels
 * @param png the file, from the buffer's position to its limit; the store only reads it
 */
public record NewPicture(int index, Recipe recipe, int width, int height, ByteBuffer png) {
  /** {@code picture} as a PNG file that carries its recipe. */
  public static NewPicture of(int index, Picture picture) {
    return new NewPicture(
        index,
        picture.recipe(),
        picture.width(),
        picture.height(),
        ByteBuffer.wrap(picture.png()).asReadOnlyBuffer());
  }

  /** A copy of the file. */
  byte[] bytes() {
    byte[] bytes = new byte[png.remaining()];
    png.duplicate().get(bytes);
    return bytes;
  }
}
