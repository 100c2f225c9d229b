package dev.ganvas.web.media;

import java.io.IOException;
import java.time.Instant;

/**
 * A picture that goes into a zip file.
 *
 * @param recipe as JSON
 * @param extension of the file, such as {@code png}
 */
public record ZipPicture(
    String model, String label, long seed, String recipe, String extension, Instant time, Content content) {

  /** Makes the file's bytes when their turn comes. */
  @FunctionalInterface
  public interface Content {
    byte[] bytes() throws IOException;
  }
}
