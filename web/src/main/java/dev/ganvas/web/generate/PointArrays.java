package dev.ganvas.web.generate;

import dev.ganvas.models.card.VectorOutput;
import dev.ganvas.web.file.NpyType;
import dev.ganvas.web.file.NpzWriter;
import dev.ganvas.web.file.WholeFile;
import java.io.IOException;

/**
 * Points for numpy: {@code points} float32 {@code [N, dim]} and {@code seeds} int64 {@code [N]}.
 */
final class PointArrays implements Target<float[]> {
  private final WholeFile file;
  private final NpzWriter arrays;
  private final Order order;
  private boolean written;

  PointArrays(Destination destination, Order order, VectorOutput output) throws IOException {
    this.order = order;
    this.file = WholeFile.begin(destination.path(), destination.existing());
    this.arrays = new NpzWriter(file.out());
    arrays.begin("points", NpyType.FLOAT32, order.total(), output.dim());
  }

  @Override
  public void add(float[] points) throws IOException {
    arrays.write(points);
  }

  @Override
  public void finish() throws IOException {
    arrays.integers("seeds", order.total(), order.seeds());
    arrays.finish();
    file.keep();
    written = true;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  @Override
  public long kept() {
    return written ? order.total() : 0;
  }
}
