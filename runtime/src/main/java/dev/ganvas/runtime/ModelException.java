package dev.ganvas.runtime;

/**
 * A bundle cannot be loaded, or its graph failed while running. The message is a sentence without
 * paths or library text, fit to be shown to anybody; details go to the log at debug level.
 */
public final class ModelException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ModelException(String sentence) {
    super(sentence);
  }

  /** With what the log may want to know beside the sentence. */
  public ModelException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
