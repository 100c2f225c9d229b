package dev.ganvas.web.store;

/** The disk or the directory is at fault, not what is in the store. */
public final class DiskException extends StoreException {
  private static final long serialVersionUID = 1L;

  DiskException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
