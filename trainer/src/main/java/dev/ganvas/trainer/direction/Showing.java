package dev.ganvas.trainer.direction;

import dev.ganvas.models.Check;
import dev.ganvas.models.card.Direction;
import dev.ganvas.models.card.ImageOutput;
import dev.ganvas.models.card.Output;
import dev.ganvas.models.card.Range;
import dev.ganvas.runtime.Generator;
import dev.ganvas.runtime.Picture;
import dev.ganvas.runtime.Request;
import dev.ganvas.runtime.Sample;
import dev.ganvas.runtime.StyleCode;
import dev.ganvas.runtime.image.Pixels;
import dev.ganvas.runtime.image.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Pictures that go along directions, truncated as the card says. */
public final class Showing {
  private static final List<Double> AMOUNTS = List.of(-3.0, -1.5, 0.0, 1.5, 3.0);
  private static final int PICTURES = 32;

  private final Generator generator;
  private final Range range;
  private final long seed;
  private final List<StyleCode> starts;
  private final float[] before;

  /**
   * @param seed of the pictures that are drawn
   * @throws IllegalArgumentException if the model makes no pictures
   */
  public Showing(Generator generator, long seed) {
    Output output = generator.card().output();
    Check.that(output instanceof ImageOutput, "%s makes no pictures", generator.card().id());
    this.generator = generator;
    this.range = ((ImageOutput) output).range();
    this.seed = seed;
    this.starts = generator.styles(Request.of(PICTURES).seed(seed));
    this.before = made(this::still);
  }

  /** One row for each direction, by its name: a picture at -3, -1.5, 0, 1.5 and 3 deviations. */
  public Pixels strip(List<Direction> directions) {
    List<Sample> samples = new ArrayList<>();
    for (Direction direction : directions) {
      AMOUNTS.forEach(amount -> samples.add(along(0, direction, amount)));
    }
    List<Pixels> pictures =
        generator.generate(Request.of(samples)).stream().map(Picture::pixels).toList();
    List<String> x =
        AMOUNTS.stream()
            .map(amount -> amount == 0 ? "0" : String.format(Locale.ROOT, "%+.1f", amount))
            .toList();
    List<String> y = directions.stream().map(Direction::name).toList();
    return new Sheet(AMOUNTS.size(), x, y).draw(pictures);
  }

  /** How much a deviation changes a pixel on average, of 1, the whole range from black to white. */
  public double change(Direction direction) {
    float[] after = made(i -> along(i, direction, 1));
    double sum = 0;
    for (int i = 0; i < before.length; i++) {
      sum += Math.abs((double) after[i] - before[i]);
    }
    return sum / before.length / (range.high() - range.low());
  }

  private float[] made(IntFunction<Sample> sample) {
    List<Sample> samples = IntStream.range(0, PICTURES).mapToObj(sample).toList();
    return generator.tensors(Request.of(samples)).values();
  }

  private Sample along(int start, Direction direction, double amount) {
    return still(start).styles(starts.get(start).along(direction, amount));
  }

  private Sample still(int start) {
    return Sample.of(seed + start).styles(starts.get(start));
  }
}
