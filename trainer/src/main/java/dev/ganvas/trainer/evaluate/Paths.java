package dev.ganvas.trainer.evaluate;

import dev.ganvas.models.card.ModelCard;
import dev.ganvas.models.random.SeedStream;
import dev.ganvas.runtime.Generator;
import dev.ganvas.runtime.Request;
import dev.ganvas.runtime.Sample;
import dev.ganvas.runtime.StyleCode;
import dev.ganvas.trainer.metric.PathLength;
import dev.ganvas.trainer.metric.Points;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Short steps between the pictures of pairs of seeds, 0 and 1, 2 and 3 and so on: in styles and in
 * latents, both with the noise of the first and one label.
 */
final class Paths {
  private static final double STEP = 1e-3;
  private static final long PLACE = 5;

  private final ModelCard card;
  private final Drawing drawing;
  private final List<Sample> starts;
  private final List<StyleCode> from;
  private final List<StyleCode> to;

  Paths(Drawing drawing, int pairs) {
    Generator generator = drawing.generator();
    this.card = generator.card();
    this.drawing = drawing;
    this.starts = IntStream.range(0, pairs).mapToObj(this::start).toList();
    this.from = generator.styles(Request.of(starts));
    this.to = generator.styles(Request.of(starts.stream().map(Paths::end).toList()));
  }

  private Sample start(int pair) {
    return Turns.label(card, Sample.of(2L * pair).psi(1), pair);
  }

  private static Sample end(Sample start) {
    return start.withSeed(other(start));
  }

  private static long other(Sample start) {
    return start.seed().getAsLong() + 1;
  }

  /** What somebody who walks them sees. */
  PathLength length() {
    Map<String, PathLength.Steps> ways = new LinkedHashMap<>();
    ways.put("w", new PathLength.Steps(seen(w(0)), seen(w(STEP))));
    ways.put("z", new PathLength.Steps(seen(z(0)), seen(z(STEP))));
    return new PathLength(ways, new PathLength.Steps(seen(at(0)), seen(at(1))), STEP);
  }

  /** A little further than at a random place of each way. */
  private List<Sample> w(double further) {
    return IntStream.range(0, starts.size()).mapToObj(i -> styled(i, place(i) + further)).toList();
  }

  private List<Sample> z(double further) {
    return IntStream.range(0, starts.size())
        .mapToObj(i -> starts.get(i).towards(other(starts.get(i)), place(i) + further))
        .toList();
  }

  private List<Sample> at(double amount) {
    return IntStream.range(0, starts.size()).mapToObj(i -> styled(i, amount)).toList();
  }

  private Sample styled(int pair, double amount) {
    return starts.get(pair).styles(from.get(pair).towards(to.get(pair), amount));
  }

  private static double place(int pair) {
    return SeedStream.of(PLACE, pair).nextDouble() * (1 - STEP);
  }

  private Points seen(List<Sample> samples) {
    return drawing.features(samples.size(), samples::get);
  }
}
