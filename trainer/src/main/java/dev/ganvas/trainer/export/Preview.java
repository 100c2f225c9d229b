package dev.ganvas.trainer.export;

import dev.ganvas.models.card.Label;
import dev.ganvas.models.card.VectorOutput;
import dev.ganvas.runtime.Generator;
import dev.ganvas.runtime.Request;
import dev.ganvas.runtime.image.PictureGrid;
import dev.ganvas.runtime.image.Pixels;
import dev.ganvas.runtime.image.Scatter;
import java.util.ArrayList;
import java.util.List;

/** A bundle's own picture: a grid of images, one column a label, or its points. */
final class Preview {
  private static final int ROWS = 6;
  private static final int COLUMNS = 10;
  private static final int POINTS = 2500;

  private Preview() {}

  static Pixels draw(Generator generator) {
    if (generator.card().output() instanceof VectorOutput points) {
      return Scatter.draw(generator.tensors(Request.of(POINTS)).values(), points.range());
    }
    Label label = generator.card().inputs().label();
    int columns = label == null ? COLUMNS : Math.min(COLUMNS, label.names().size());
    List<Pixels> pictures = new ArrayList<>();
    for (int i = 0; i < ROWS * columns; i++) {
      Request request = Request.of(1).seed(i);
      request = label == null ? request : request.label(i % columns);
      pictures.add(generator.generate(request).get(0).pixels());
    }
    return PictureGrid.of(pictures, columns);
  }
}
