package dev.ganvas.web.media;

/** Says that a picture is of a format or kind that is not read; a sentence for the client. */
public final class UnsupportedImageException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  UnsupportedImageException(String message) {
    super(message);
  }
}
