package dev.ganvas.web.media;

import java.io.IOException;
import org.jcodec.common.model.Picture;

/** A film that is being written. */
interface Video {
  /** The next picture, as {@link Yuv} makes it. */
  void add(Picture picture) throws IOException;

  /** After the last. */
  void finish() throws IOException;
}
