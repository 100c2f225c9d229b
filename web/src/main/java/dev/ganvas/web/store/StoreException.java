package dev.ganvas.web.store;

/**
 * The store cannot do what it was asked for. The message is a sentence without paths or library
 * text, fit to be shown to anybody; the cause is for the log.
 */
public class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StoreException(String sentence) {
    super(sentence);
  }

  StoreException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
