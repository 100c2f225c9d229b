package dev.ganvas.trainer.engine;

import java.util.Locale;

/** How a network runs: layers such as batch normalisation and dropout differ. */
public enum Mode {
  /** Statistics of the batch, which also move the running ones; dropout drops. */
  TRAINING,
  /** Running statistics; dropout does nothing. */
  INFERENCE;

  String method() {
    return name().toLowerCase(Locale.ROOT);
  }
}
