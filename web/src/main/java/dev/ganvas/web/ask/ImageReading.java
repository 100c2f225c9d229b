package dev.ganvas.web.ask;

import dev.ganvas.runtime.image.Pixels;
import dev.ganvas.web.http.HttpFailure;
import dev.ganvas.web.media.BrokenImageException;
import dev.ganvas.web.media.OversizedImageException;
import dev.ganvas.web.media.UnsupportedImageException;
import dev.ganvas.web.media.UploadedImage;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Decodes images that clients sent, a few at a time: each takes far more memory than its file. */
public final class ImageReading {
  private static final int AT_ONCE = 4;
  private static final int RETRY_SECONDS = 1;

  private final Semaphore reading = new Semaphore(AT_ONCE);
  private final String field;

  /**
   * @param field that holds the images, to be named where one is refused
   */
  public ImageReading(String field) {
    this.field = field;
  }

  /**
   * The image of a file, upright, in red, green and blue, on white.
   *
   * @throws HttpFailure if it cannot be read: 413 if it is too large, 415 if it is of another
   *     format, 422 if it is damaged, 400 if it is empty, 503 if too many are being read
   */
  public Pixels read(byte[] file) {
    takeTurn();
    try {
      return UploadedImage.read(file);
    } catch (OversizedImageException e) {
      throw refused(413, e.getMessage());
    } catch (UnsupportedImageException e) {
      throw refused(415, e.getMessage());
    } catch (BrokenImageException e) {
      throw refused(422, e.getMessage());
    } catch (IllegalArgumentException e) {
      throw refused(400, e.getMessage());
    } finally {
      reading.release();
    }
  }

  private void takeTurn() {
    try {
      if (!reading.tryAcquire(RETRY_SECONDS, TimeUnit.SECONDS)) {
        throw new HttpFailure(503, "too many images are being read; try again in a while")
            .retryAfter(RETRY_SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new HttpFailure(503, "the server is about to stop");
    }
  }

  private HttpFailure refused(int status, String sentence) {
    return new HttpFailure(status, sentence).about(field).coded("invalid_image");
  }
}
