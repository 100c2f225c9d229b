package dev.ganvas.trainer.report;

import dev.ganvas.trainer.evaluate.Evaluation;
import dev.ganvas.trainer.loop.Event;
import dev.ganvas.trainer.metric.NearestTraining.Match;
import dev.ganvas.trainer.metric.Truncation;
import dev.ganvas.trainer.metric.discrete.Lines;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** The curves of an evaluation: distances to training pictures, and how the training went. */
final class Curves {
  private Curves() {}

  /** How the distances to the nearest training picture are spread; none for points. */
  static List<Chart> distances(Evaluation evaluation) {
    if (evaluation.matches().isEmpty()) {
      return List.of();
    }
    return List.of(
        new Chart(
            "Distance to the nearest training picture, in order",
            "share of pictures, in %",
            List.of(spread("generated", evaluation.matches()), spread("test", evaluation.held()))));
  }

  /** Precision and recall over psi; none for models without styles. */
  static List<Chart> truncation(Evaluation evaluation) {
    Map<String, Double> figures = evaluation.figures();
    int count = evaluation.generated().count();
    List<Chart.Line> lines = new ArrayList<>();
    for (String measure : Truncation.MEASURES) {
      List<Double> values =
          Truncation.PSIS.stream()
              .map(psi -> figures.get(Truncation.figure(measure, psi, count)))
              .filter(Objects::nonNull)
              .toList();
      if (!values.isEmpty()) {
        lines.add(new Chart.Line(measure, Truncation.PSIS, values));
      }
    }
    return lines.isEmpty() ? List.of() : List.of(new Chart("Truncation", "psi", lines));
  }

  /** What measures say of two parallel lines that slide apart. */
  static Chart sliding(List<Lines> lines) {
    List<Double> shifts = lines.stream().map(line -> (double) line.shift()).toList();
    return new Chart(
        "Two parallel lines that slide apart",
        "places between them",
        List.of(
            new Chart.Line("earth mover", shifts, lines.stream().map(Lines::work).toList()),
            new Chart.Line(
                "Jensen-Shannon", shifts, lines.stream().map(Lines::jensenShannon).toList()),
            new Chart.Line(
                "total variation", shifts, lines.stream().map(Lines::totalVariation).toList())));
  }

  /** One chart for each family of readings, such as {@code loss/critic, loss/generator}. */
  static List<Chart> training(List<Event.Measured> readings) {
    Map<String, Map<String, List<Event.Measured>>> families = new LinkedHashMap<>();
    for (Event.Measured reading : readings) {
      for (String name : reading.metrics().keySet()) {
        families
            .computeIfAbsent(name.split("/", 2)[0], family -> new LinkedHashMap<>())
            .computeIfAbsent(name, curve -> new ArrayList<>())
            .add(reading);
      }
    }
    List<Chart> charts = new ArrayList<>();
    families.forEach(
        (family, curves) -> {
          List<Chart.Line> lines = new ArrayList<>();
          curves.forEach((name, points) -> lines.add(line(name, points)));
          charts.add(new Chart(family, "images seen", lines));
        });
    return charts;
  }

  private static Chart.Line line(String name, List<Event.Measured> readings) {
    String[] parts = name.split("/", 2);
    return new Chart.Line(
        parts[parts.length - 1],
        readings.stream().map(reading -> (double) reading.images()).toList(),
        readings.stream().map(reading -> reading.metrics().get(name)).toList());
  }

  private static Chart.Line spread(String name, List<Match> matches) {
    List<Double> sorted = matches.stream().map(Match::distance).sorted().toList();
    List<Double> shares =
        IntStream.range(0, sorted.size()).mapToObj(i -> 100.0 * i / sorted.size()).toList();
    return new Chart.Line(name, shares, sorted);
  }
}
