package dev.ganvas.trainer.report;

import dev.ganvas.models.card.ModelCard;
import dev.ganvas.trainer.evaluate.Evaluation;
import dev.ganvas.trainer.evaluate.Finding;
import dev.ganvas.trainer.evaluate.Question;
import dev.ganvas.trainer.metric.Metric.Better;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** One self-contained page about an evaluation: no script, no file beside it, dark or light. */
public final class Report {
  private final Question question;
  private final Evaluation evaluation;

  private Report(Question question, Evaluation evaluation) {
    this.question = question;
    this.evaluation = evaluation;
  }

  /** The page as UTF-8 HTML. */
  public static String html(Question question, Evaluation evaluation) {
    return new Report(question, evaluation).page();
  }

  private String page() {
    ModelCard card = question.subject().card();
    List<Chart> distances = Curves.distances(evaluation);
    List<Chart> training = Curves.training(question.subject().readings());
    return """
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy"
          content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
        <title>%s, measured</title><style>%s</style></head><body>
        <header><h1>%s</h1><p>%s</p></header>
        <section><h2>Figures</h2>%s</section>
        <section><h2>%s</h2><div class="plates">%s</div></section>
        %s%s%s</body></html>
        """
        .formatted(
            Html.text(card.id()),
            Style.page(),
            Html.text(card.title()),
            facts(card),
            table(),
            evaluation.matches().isEmpty() ? "Samples" : "Pictures",
            new Plates(question, evaluation)
                .all().stream().map(Plate::html).collect(Collectors.joining()),
            charts("Quality or variety", Curves.truncation(evaluation)),
            charts("Learned by heart?", distances),
            charts("Training", training));
  }

  private String facts(ModelCard card) {
    String judge =
        question.judge() == null
            ? ""
            : " &middot; judge <b>%s</b>%s"
                .formatted(Html.text(question.judge().card().id()), accuracy());
    String learned =
        card.training() == null
            ? ""
            : String.format(
                Locale.ROOT,
                " &middot; %s, %,d images",
                Html.text(card.training().recipe()),
                card.training().imagesSeen());
    return "<b>%s</b>%s &middot; data <b>%s</b>%s &middot; %,d samples, seeds from 0"
        .formatted(
            Html.text(card.id()),
            learned,
            Html.text(question.training().name()),
            judge,
            question.count());
  }

  private String accuracy() {
    ModelCard card = question.judge().card();
    return card.training() == null
        ? ""
        : card.training().metrics().values().stream()
            .map(share -> String.format(Locale.ROOT, " (%.2f %% right)", 100 * share))
            .findFirst()
            .orElse("");
  }

  private String table() {
    StringBuilder table =
        new StringBuilder(
            "<table><thead><tr><th>figure</th><th class=\"n\">value</th>"
                + "<th class=\"n\">floor</th><th></th><th></th></tr></thead>");
    for (Finding finding : evaluation.findings()) {
      table.append("<tbody>");
      finding.values().forEach((name, value) -> table.append(row(finding, name, value)));
      table.append("<tr class=\"protocol\"><td colspan=\"5\">");
      table.append(Html.text(finding.protocol())).append("</td></tr></tbody>");
    }
    return table.append("</table>").toString();
  }

  private static String row(Finding finding, String name, double value) {
    double floor = finding.floors().get(name);
    return "<tr><td><code>%s</code></td><td class=\"n\"><b>%s</b></td><td class=\"n\">%s</td><td>%s</td><td class=\"way\">%s</td></tr>"
        .formatted(
            Html.text(name),
            Html.number(value),
            Html.number(floor),
            finding.better() == Better.MORE ? bar(value, floor) : "",
            finding.better());
  }

  /** How much of the floor is reached. */
  private static String bar(double value, double floor) {
    double share = floor > 0 ? Math.max(0, Math.min(1, value / floor)) : 0;
    return String.format(
        Locale.ROOT,
        "<span class=\"bar\"><span style=\"width:%.0f%%\"></span></span>",
        100 * share);
  }

  private static String charts(String title, List<Chart> charts) {
    return charts.isEmpty()
        ? ""
        : "<section><h2>%s</h2><div class=\"charts\">%s</div></section>"
            .formatted(
                Html.text(title), charts.stream().map(Chart::html).collect(Collectors.joining()));
  }
}
