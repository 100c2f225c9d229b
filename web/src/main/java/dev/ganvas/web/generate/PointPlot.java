package dev.ganvas.web.generate;

import dev.ganvas.models.Check;
import dev.ganvas.models.card.VectorOutput;
import dev.ganvas.runtime.image.Scatter;
import dev.ganvas.web.file.WholeFile;
import java.io.IOException;
import java.util.Arrays;

/** Points of the plane drawn into one PNG file. */
final class PointPlot implements Target<float[]> {
  private static final int PLANE = 2;
  private static final int MAX_POINTS = 1_000_000;

  private final Destination destination;
  private final VectorOutput output;
  private final float[] all;
  private int filled;
  private boolean written;

  PointPlot(Destination destination, Order order, VectorOutput output) {
    Check.that(
        output.dim() == PLANE,
        "points of %d dimensions cannot be drawn; --out takes a .npz file",
        output.dim());
    Check.that(
        order.total() <= MAX_POINTS,
        "%,d points are too many to be told apart; a .png takes %,d, a .npz any number",
        order.total(),
        MAX_POINTS);
    this.destination = destination;
    this.output = output;
    this.all = new float[PLANE * (int) order.total()];
  }

  @Override
  public void add(float[] points) {
    System.arraycopy(points, 0, all, filled, points.length);
    filled += points.length;
  }

  @Override
  public void finish() throws IOException {
    byte[] png = Scatter.draw(Arrays.copyOf(all, filled), output.range()).png();
    WholeFile.write(destination.path(), png, destination.existing());
    written = true;
  }

  @Override
  public void close() {
    // Nothing is begun before finish.
  }

  @Override
  public long kept() {
    return written ? filled / PLANE : 0;
  }
}
