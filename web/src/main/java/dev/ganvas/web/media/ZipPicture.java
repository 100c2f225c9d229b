package dev.ganvas.web.media;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/**
 * A picture that goes into a zip file.
 *
 * @param file how it is called there
 * @param recipe what it was made from, as JSON
 * @param time when it was made
 * @param content asked for when its turn comes
 */
public record ZipPicture(ZipName file, String recipe, Instant time, Content content) {

  /** Makes a file's bytes. */
  @FunctionalInterface
  public interface Content {
    /** The bytes; empty if the picture has gone since it was listed. */
    Optional<byte[]> bytes() throws IOException;
  }
}
