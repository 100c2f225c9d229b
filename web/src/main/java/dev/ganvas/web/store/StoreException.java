package dev.ganvas.web.store;

/** The store cannot do what it should. The message is a sentence without paths. */
public final class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1;

  StoreException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
