package dev.ganvas.web.zoo;

import dev.ganvas.models.card.Categorical;
import dev.ganvas.models.card.Code;
import dev.ganvas.models.card.Continuous;
import dev.ganvas.models.card.Direction;
import dev.ganvas.models.card.Inputs;
import dev.ganvas.models.card.Label;
import dev.ganvas.models.card.ModelCard;
import dev.ganvas.models.card.Style;
import dev.ganvas.models.card.Training;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A card as lines of text for people, down to the command that uses it. */
final class CardText {
  private final List<String> lines = new ArrayList<>();

  private CardText() {}

  static List<String> of(Entry entry) {
    ModelCard card = entry.card();
    CardText text = new CardText();
    text.line("id", entry.id());
    text.line("title", card.title());
    text.line("makes", Words.makes(card));
    text.line(
        "latent",
        "%d numbers, %s"
            .formatted(
                card.inputs().latent().dim(),
                card.inputs().latent().distribution().name().toLowerCase(Locale.ROOT)));
    text.labels(card.inputs().label());
    card.inputs().codes().forEach(text::code);
    text.style(card.inputs());
    text.training(card.training());
    text.line("parity", parity(card.parity()));
    text.line("licence", card.licence());
    text.line("source", card.source());
    text.line("size", Words.size(entry.bytes()));
    text.lines.add("");
    text.line("try", example(entry));
    return text.lines;
  }

  private void labels(Label label) {
    line("labels", label == null ? "none" : String.join(", ", label.names()));
  }

  private void code(Code code) {
    String values =
        code instanceof Categorical categorical
            ? String.join(", ", categorical.choices())
            : "from %s to %s"
                .formatted(((Continuous) code).range().low(), ((Continuous) code).range().high());
    line("code", code.name() + ": " + values);
  }

  private void style(Inputs inputs) {
    Style style = inputs.style();
    if (style != null) {
      String groups =
          style.groups().entrySet().stream()
              .map(group -> group.getKey() + " " + group.getValue())
              .collect(Collectors.joining(", "));
      line("styles", "%d layers: %s".formatted(style.layers(), groups));
      line(
          "directions",
          style.directions().stream().map(Direction::name).collect(Collectors.joining(", ")));
      line("psi", "%s unless asked otherwise".formatted(inputs.psi().standard()));
    }
  }

  private void training(Training training) {
    if (training == null) {
      line("training", "unknown");
      return;
    }
    Duration wall = Duration.ofSeconds((long) training.wallSeconds());
    line("recipe", training.recipe());
    line("data", training.data());
    line("seen", String.format(Locale.ROOT, "%,d images", training.imagesSeen()));
    line("took", "%d h %02d min".formatted(wall.toHours(), wall.toMinutesPart()));
    line("seed", Long.toString(training.seed()));
    metrics(training.metrics());
    line(
        "made with",
        training.versions().entrySet().stream()
            .map(version -> version.getKey() + " " + version.getValue())
            .collect(Collectors.joining(", ")));
  }

  /** A line for each, beside its floor. */
  private void metrics(Map<String, Double> metrics) {
    String head = "metrics";
    for (String name : metrics.keySet()) {
      if (!name.endsWith(Training.FLOOR)) {
        line(head, figure(name, metrics));
        head = "";
      }
    }
  }

  private static String figure(String name, Map<String, Double> metrics) {
    String figure = String.format(Locale.ROOT, "%-32s %8.4g", name, metrics.get(name));
    Double floor = metrics.get(name + Training.FLOOR);
    return floor == null ? figure : figure + String.format(Locale.ROOT, "   floor %.4g", floor);
  }

  private void line(String name, String value) {
    if (value != null && !value.isEmpty()) {
      lines.add("%-10s %s".formatted(name, value));
    }
  }

  private static String parity(Map<String, Double> values) {
    return values.entrySet().stream()
        .map(
            each ->
                String.format(Locale.ROOT, "%s: %.3g", Words.batch(each.getKey()), each.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static String example(Entry entry) {
    Label label = entry.card().inputs().label();
    String of = label == null ? "" : " --label '%s'".formatted(label.names().get(0));
    Path usual = Zoo.at(null).directory().resolve(entry.id());
    Object model = usual.equals(entry.directory()) ? entry.id() : entry.directory();
    return "./ganvas generate %s%s --grid --out %s.png".formatted(model, of, entry.id());
  }
}
