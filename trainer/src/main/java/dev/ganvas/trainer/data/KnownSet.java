package dev.ganvas.trainer.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A data set that is opened by its name. One file per set, and one line in {@link Datasets}. */
interface KnownSet {
  String name();

  /** What it is, in a line. */
  String description();

  String licence();

  /** Where it lies, or how to get it. */
  String whereabouts(Home home);

  /** What may follow the name and a colon; the first is meant when nothing does. */
  List<String> parts();

  /**
   * Reads it, without ever downloading anything.
   *
   * @throws IllegalArgumentException if the settings do not fit it
   * @throws IOException with a sentence, if it is not there (how to get it) or broken
   */
  Dataset open(Home home, String part, ImageSettings settings, Progress progress)
      throws IOException;

  /**
   * Gets it where a package client can, unless it is there.
   *
   * @return where it is
   * @throws IOException with a sentence that says what to put where, if it could not be got
   */
  Path fetch(Home home) throws IOException;
}
