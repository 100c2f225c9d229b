package dev.ganvas.web.shelf;

import java.util.Locale;

/** What a model is ready for. */
public enum ModelState {
  LOADING,
  READY,
  UNAVAILABLE;

  /** The name in JSON. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
