package dev.ganvas.trainer.report;

import dev.ganvas.models.card.ImageOutput;
import dev.ganvas.models.card.Range;
import dev.ganvas.models.card.VectorOutput;
import dev.ganvas.runtime.image.PictureGrid;
import dev.ganvas.runtime.image.PixelFormat;
import dev.ganvas.runtime.image.Pixels;
import dev.ganvas.runtime.image.Scatter;
import dev.ganvas.trainer.data.Dataset;
import dev.ganvas.trainer.evaluate.Evaluation;
import dev.ganvas.trainer.evaluate.Question;
import dev.ganvas.trainer.metric.Gallery;
import dev.ganvas.trainer.metric.Gallery.Labels;
import dev.ganvas.trainer.metric.Points;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** The pictures that show what the figures say. */
final class Plates {
  private static final int ROWS = 8;
  private static final int COLUMNS = 10;
  private static final int SCALE = 3;

  private final Question question;
  private final Evaluation evaluation;

  Plates(Question question, Evaluation evaluation) {
    this.question = question;
    this.evaluation = evaluation;
  }

  List<Plate> all() {
    if (question.subject().card().output() instanceof VectorOutput points) {
      return List.of(points(points.range()));
    }
    return List.of(
        grid("Generated", "The first seeds.", evaluation.generated()),
        grid("Real", "Test pictures, for comparison.", evaluation.samples().real()),
        nearest("The nearest of all", "Those that are nearest to a training picture.", order()),
        nearest("By chance", "The first seeds.", IntStream.range(0, COLUMNS).boxed().toList()));
  }

  private Plate points(Range view) {
    Pixels picture =
        Scatter.draw(
            evaluation.generated().pixels().values(),
            evaluation.samples().real().pixels().values(),
            view);
    return new Plate("Points", "Generated ones in blue over real ones.", List.of(), picture, 1);
  }

  /** Columns are labels where samples have them. */
  private Plate grid(String title, String caption, Gallery gallery) {
    boolean labelled =
        gallery.labels().count() > 0 && question.subject().card().inputs().label() != null;
    int classes = labelled ? Math.min(COLUMNS, question.training().labels().size()) : COLUMNS;
    List<Pixels> pictures = new ArrayList<>();
    for (int i = 0; i < ROWS * classes; i++) {
      OptionalInt shown =
          labelled ? ofLabel(gallery.labels(), i % classes, i / classes) : OptionalInt.of(i);
      Pixels picture = picture(gallery.pixels(), shown.orElse(0));
      pictures.add(shown.isPresent() ? picture : picture.blank());
    }
    List<String> columns = labelled ? question.training().labels().subList(0, classes) : List.of();
    return new Plate(title, caption, columns, PictureGrid.of(pictures, classes), SCALE);
  }

  /** A sample of a label, by how many come before it; the last one where there are not so many. */
  static OptionalInt ofLabel(Labels labels, int label, int before) {
    return IntStream.range(0, labels.count())
        .filter(i -> labels.of(i) == label)
        .limit(before + 1L)
        .reduce((earlier, later) -> later);
  }

  /** Generated pictures in the upper row, the nearest training picture of each below. */
  private Plate nearest(String title, String caption, List<Integer> chosen) {
    List<Pixels> pictures = new ArrayList<>();
    chosen.forEach(i -> pictures.add(picture(evaluation.generated().pixels(), i)));
    chosen.forEach(i -> pictures.add(training(evaluation.matches().get(i).training())));
    String both = caption + " Above: generated. Below: the nearest training picture of each.";
    return new Plate(title, both, List.of(), PictureGrid.of(pictures, chosen.size()), SCALE);
  }

  private List<Integer> order() {
    return IntStream.range(0, evaluation.matches().size())
        .boxed()
        .sorted(Comparator.comparingDouble(i -> evaluation.matches().get(i).distance()))
        .limit(COLUMNS)
        .toList();
  }

  private Pixels training(int index) {
    Dataset data = question.training();
    float[] pixels = new float[format().size()];
    data.read(index, pixels, 0);
    return format().pixels(pixels, 0);
  }

  private Pixels picture(Points points, int index) {
    return format().pixels(points.values(), index * points.dim());
  }

  private PixelFormat format() {
    ImageOutput image = (ImageOutput) question.subject().card().output();
    return new PixelFormat(image.width(), image.height(), image.channels(), new Range(-1, 1));
  }
}
