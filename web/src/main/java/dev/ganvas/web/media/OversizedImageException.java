package dev.ganvas.web.media;

/** Says that a picture has too many pixels; a sentence for the client. */
public final class OversizedImageException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  OversizedImageException(String message) {
    super(message);
  }
}
