package dev.ganvas.web.generate;

import java.io.Closeable;
import java.io.IOException;

/**
 * Takes what is made, while it is made, and turns it into files, which are whole or not there.
 *
 * @param <T> a picture, or the coordinates of some points
 */
interface Target<T> extends Closeable {
  void add(T made) throws IOException;

  /** Completes what can only be complete at the end. */
  void finish() throws IOException;

  /** Gives up what is not complete, and waits until all else is written. */
  @Override
  void close() throws IOException;

  /** After closing: how many pictures or points can be found in files. */
  long kept();
}
