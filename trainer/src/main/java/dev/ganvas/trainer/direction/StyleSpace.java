package dev.ganvas.trainer.direction;

import dev.ganvas.models.card.Direction;
import dev.ganvas.runtime.Generator;
import dev.ganvas.runtime.Request;
import dev.ganvas.runtime.Sample;
import dev.ganvas.runtime.StyleCode;
import dev.ganvas.trainer.evaluate.Turns;
import dev.ganvas.trainer.metric.Moments;
import dev.ganvas.trainer.metric.Points;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.ojalgo.matrix.store.MatrixStore;

/** Where the w of a model lie: what latents are mapped to, without truncation. */
public final class StyleSpace {
  private static final int PORTION = 500;

  private final Points all;
  private final MatrixStore<Double> covariance;

  /** The space in which some w [N, dim] lie. */
  StyleSpace(Points all) {
    this.all = all;
    this.covariance = Moments.of(all).covariance();
  }

  /** That of a model, by so many seeds from 0 on; labels, where there are some, take turns. */
  public static StyleSpace of(Generator generator, int count) {
    int dim = generator.card().inputs().style().dim();
    float[] values = new float[Math.multiplyExact(count, dim)];
    for (int first = 0; first < count; first += PORTION) {
      int portion = Math.min(PORTION, count - first);
      List<StyleCode> codes = generator.styles(Request.of(samples(generator, first, portion)));
      for (int i = 0; i < portion; i++) {
        // Without truncation all layers read the same w.
        System.arraycopy(codes.get(i).values(), 0, values, (first + i) * dim, dim);
      }
    }
    return new StyleSpace(new Points(dim, values));
  }

  /** What the w of consecutive seeds are mapped from. */
  static List<Sample> samples(Generator generator, int first, int count) {
    return IntStream.range(first, first + count)
        .mapToObj(i -> Turns.label(generator.card(), Sample.of(i).psi(1), i))
        .toList();
  }

  /** All of them, [N, dim]. */
  Points all() {
    return all;
  }

  /** Of all of them, [dim, dim]. */
  MatrixStore<Double> covariance() {
    return covariance;
  }

  /** What an axis is on a card: an amount of 1 is one deviation of w along it. */
  Direction direction(String name, String method, List<Integer> layers, Axis axis) {
    double deviation = axis.deviation(covariance);
    List<Float> vector = new ArrayList<>();
    for (int k = 0; k < axis.dim(); k++) {
      vector.add((float) (deviation * axis.at(k)));
    }
    return new Direction(name, method, layers, vector);
  }
}
