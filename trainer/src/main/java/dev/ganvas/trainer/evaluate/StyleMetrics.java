package dev.ganvas.trainer.evaluate;

import dev.ganvas.models.card.ImageOutput;
import dev.ganvas.models.card.Style;
import dev.ganvas.runtime.Sample;
import dev.ganvas.trainer.metric.Metric;
import dev.ganvas.trainer.metric.MixedGroups;
import dev.ganvas.trainer.metric.Points;
import dev.ganvas.trainer.metric.Truncation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** What is measured of models with styles alone. */
final class StyleMetrics {
  private static final int PAIRS = 2_000;

  private final Drawing drawing;
  private final LabelShares shares;
  private final int count;
  private final Evaluation.Narrator narrator;

  StyleMetrics(Drawing drawing, LabelShares shares, int count, Evaluation.Narrator narrator) {
    this.drawing = drawing;
    this.shares = shares;
    this.count = count;
    this.narrator = narrator;
  }

  List<Metric> all() {
    return List.of(truncation(), mixing(), paths());
  }

  private Metric truncation() {
    Map<Double, Points> features = new LinkedHashMap<>();
    for (double psi : Truncation.PSIS) {
      narrator.say("drawing %,d samples at psi %s".formatted(count, psi));
      features.put(psi, drawing.features(count, i -> turn(i, i).psi(psi)));
    }
    return new Truncation(features);
  }

  private Metric mixing() {
    int pairs = pairs();
    narrator.say("mixing %,d pairs of seeds".formatted(pairs));
    IntFunction<Sample> first = pair -> turn(2 * pair, pair);
    IntFunction<Sample> second = pair -> turn(2 * pair + 1, pair);
    Map<String, Points> mixed = new LinkedHashMap<>();
    for (String group : drawing.generator().card().inputs().style().groups().keySet()) {
      mixed.put(
          group, drawing.pixels(pairs, pair -> first.apply(pair).mix(second.apply(pair), group)));
    }
    ImageOutput image = (ImageOutput) drawing.generator().card().output();
    return new MixedGroups(
        drawing.pixels(pairs, first),
        drawing.pixels(pairs, pair -> first.apply(pair).mix(second.apply(pair), Style.ALL)),
        mixed,
        List.of(image.channels(), image.height(), image.width()));
  }

  private Metric paths() {
    narrator.say("walking between %,d pairs of seeds".formatted(pairs()));
    return new Paths(drawing, pairs()).length();
  }

  private Sample turn(int seed, int turn) {
    return shares.asked(drawing.generator().card(), Sample.of(seed), turn);
  }

  private int pairs() {
    return Math.min(count, PAIRS);
  }
}
