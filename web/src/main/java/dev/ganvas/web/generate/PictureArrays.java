package dev.ganvas.web.generate;

import dev.ganvas.models.card.ImageOutput;
import dev.ganvas.models.card.Label;
import dev.ganvas.models.card.ModelCard;
import dev.ganvas.runtime.Picture;
import dev.ganvas.web.file.NpyType;
import dev.ganvas.web.file.NpzWriter;
import dev.ganvas.web.file.WholeFile;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Pictures for numpy: {@code images} uint8 {@code [N, H, W, C]}, {@code seeds} int64 {@code [N]}
 * and, for a model with labels, {@code labels} int64 {@code [N]} and {@code label_names}; codes as
 * {@link CodeArrays} writes them.
 */
final class PictureArrays implements Target<Picture> {
  private final WholeFile file;
  private final NpzWriter arrays;
  private final Order order;
  private final Label labels;
  private final Map<String, Integer> indices = new HashMap<>();
  private final short[] drawn;
  private final CodeArrays codes;
  private int count;
  private boolean written;

  PictureArrays(Destination destination, Order order, ModelCard card) throws IOException {
    this.order = order;
    this.labels = card.inputs().label();
    this.drawn = new short[labels == null ? 0 : Math.toIntExact(order.total())];
    if (labels != null) {
      labels.names().forEach(name -> indices.put(name, indices.size()));
    }
    this.codes = new CodeArrays(card.inputs().codes(), order.total());
    ImageOutput image = (ImageOutput) card.output();
    this.file = WholeFile.begin(destination.path(), destination.existing());
    this.arrays = new NpzWriter(file.out());
    arrays.begin(
        "images", NpyType.UINT8, order.total(), image.height(), image.width(), image.channels());
  }

  @Override
  public void add(Picture picture) throws IOException {
    arrays.write(picture.pixels().bytes());
    if (labels != null) {
      drawn[count] = indices.get(picture.recipe().label()).shortValue();
    }
    codes.add(picture);
    count++;
  }

  @Override
  public void finish() throws IOException {
    arrays.integers("seeds", count, order.seeds());
    if (labels != null) {
      arrays.integers("labels", count, IntStream.range(0, count).mapToLong(i -> drawn[i]));
      arrays.texts("label_names", labels.names());
    }
    codes.writeTo(arrays);
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
    return written ? count : 0;
  }
}
