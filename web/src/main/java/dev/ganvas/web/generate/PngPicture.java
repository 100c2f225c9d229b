package dev.ganvas.web.generate;

import dev.ganvas.runtime.Picture;
import dev.ganvas.web.file.WholeFile;
import java.io.IOException;

/** The one picture of an order as a PNG file that carries its recipe. */
final class PngPicture implements Target<Picture> {
  private final Destination destination;
  private long written;

  PngPicture(Destination destination) {
    this.destination = destination;
  }

  @Override
  public void add(Picture picture) throws IOException {
    WholeFile.write(destination.path(), picture.png(), destination.existing());
    written++;
  }

  @Override
  public void finish() {
    // The picture is its own file.
  }

  @Override
  public void close() {
    // Nothing is ever left open.
  }

  @Override
  public long kept() {
    return written;
  }
}
