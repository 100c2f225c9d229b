package dev.ganvas.trainer.data.image;

import java.io.IOException;

/** Says what is wrong with an image file; the message completes a sentence begun by its name. */
public final class UnusableImageException extends IOException {
  private static final long serialVersionUID = 1;

  UnusableImageException(String message) {
    super(message);
  }

  UnusableImageException(String message, Throwable cause) {
    super(message, cause);
  }
}
