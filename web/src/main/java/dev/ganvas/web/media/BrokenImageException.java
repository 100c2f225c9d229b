package dev.ganvas.web.media;

/** Says that a picture is damaged or animated; a sentence for the client. */
public final class BrokenImageException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  BrokenImageException(String message) {
    super(message);
  }
}
