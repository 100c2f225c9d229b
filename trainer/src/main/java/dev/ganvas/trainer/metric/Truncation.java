package dev.ganvas.trainer.metric;

import dev.ganvas.models.Check;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Precision and recall of pictures whose styles keep nearer and nearer to their mean: the one is to
 * rise and the other to fall (Karras et al. 2019; Kynkäänniemi et al. 2019).
 *
 * @param drawn the judge's features [N, dim] of pictures at each psi of {@link #PSIS}
 */
public record Truncation(Map<Double, Points> drawn) implements Metric {
  /** From styles as they are to a third of their way from the mean. */
  public static final List<Double> PSIS = List.of(1.0, 0.7, 0.5, 0.3);

  /** The figures of {@link Neighbourhoods} that it asks for. */
  public static final List<String> MEASURES = List.of("precision", "recall");

  public Truncation {
    drawn = Collections.unmodifiableMap(new LinkedHashMap<>(drawn));
    Check.that(
        List.copyOf(drawn.keySet()).equals(PSIS),
        "psi is %s; pictures are needed at %s",
        drawn.keySet(),
        PSIS);
  }

  /** What the figure of a measure is called. */
  public static String figure(String measure, double psi, int count) {
    return "%s_psi_%s_%s".formatted(measure, psi, Counts.text(count));
  }

  @Override
  public String name() {
    return "precision and recall over psi";
  }

  @Override
  public Map<String, Double> of(Samples samples) {
    Map<String, Double> figures = new LinkedHashMap<>();
    drawn.forEach((psi, points) -> figures.putAll(figures(psi, points, samples.real())));
    return figures;
  }

  @Override
  public Map<String, Double> floor(Samples samples) {
    Map<String, Double> figures = new LinkedHashMap<>();
    drawn.forEach(
        (psi, points) -> {
          Points training = samples.training().features().first(points.count());
          figures.putAll(figures(psi, training, samples.real()));
        });
    return figures;
  }

  private static Map<String, Double> figures(double psi, Points drawn, Gallery real) {
    int count = drawn.count();
    Map<String, Double> all = Neighbourhoods.between(drawn, real.features().first(count));
    Map<String, Double> figures = new LinkedHashMap<>();
    MEASURES.forEach(measure -> figures.put(figure(measure, psi, count), all.get(measure)));
    return figures;
  }

  @Override
  public Better better() {
    return Better.MORE;
  }

  @Override
  public String protocol() {
    return "As above, of pictures whose styles were moved towards their mean: psi 1 leaves them, 0"
        + " would be the mean itself. Precision is to rise as psi falls, and recall to fall."
        + " Floor: training against test pictures.";
  }
}
