package dev.ganvas.trainer.report;

import dev.ganvas.models.Check;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Lines over a common axis, as SVG in the colours of the page.
 *
 * @param across what the horizontal axis is, with its unit
 */
record Chart(String title, String across, List<Line> lines) {
  private static final int WIDTH = 460;
  private static final int HEIGHT = 190;
  private static final int LEFT = 48;
  private static final int BOTTOM = 34;
  private static final int TOP = 8;
  private static final int COLOURS = 6;
  private static final int MOST_POINTS = 400;

  /** One line; a point that is no number is left out. */
  record Line(String name, List<Double> x, List<Double> y) {
    Line {
      Check.that(x.size() == y.size(), "%s has %d x and %d y", name, x.size(), y.size());
      x = List.copyOf(x);
      y = List.copyOf(y);
    }
  }

  Chart {
    lines = List.copyOf(lines);
  }

  /** The chart as a part of a page, with its title and legend. */
  String html() {
    return """
        <figure class="chart"><figcaption><b>%s</b>%s</figcaption>
        <svg viewBox="0 0 %d %d" role="img">%s</svg></figure>
        """
        .formatted(Html.text(title), legend(), WIDTH, HEIGHT, drawing());
  }

  /** The chart as an SVG file, in the colours that its reader prefers. */
  String file() {
    StringBuilder legend = new StringBuilder(label("start", LEFT, -22, Html.text(title)));
    for (int i = 0, x = LEFT; i < lines.size(); x += 110, i++) {
      legend.append(label("start key" + i % COLOURS, x, -6, Html.text(lines.get(i).name())));
    }
    return """
        <svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="-4 -38 %d %d">
        <style>%s</style>
        %s%s
        </svg>
        """
        .formatted(
            2 * WIDTH, 2 * HEIGHT, WIDTH + 16, HEIGHT + 42, Style.chart(), legend, drawing());
  }

  private String drawing() {
    Scale xs = Scale.of(lines.stream().flatMap(line -> line.x().stream()).toList());
    Scale ys = Scale.of(lines.stream().flatMap(line -> line.y().stream()).toList());
    StringBuilder html = new StringBuilder();
    ys.marks().forEach(mark -> html.append(rule(down(mark, ys), mark, ys)));
    xs.marks()
        .forEach(
            mark -> html.append(label("middle", right(mark, xs), HEIGHT - 20, tick(mark, xs))));
    html.append(label("middle", (LEFT + WIDTH) / 2.0, HEIGHT - 4, Html.text(across)));
    for (int i = 0; i < lines.size(); i++) {
      html.append(
          "<polyline class=\"line%d\" points=\"%s\"/>"
              .formatted(i % COLOURS, points(lines.get(i), xs, ys)));
    }
    return html.toString();
  }

  private String legend() {
    StringBuilder legend = new StringBuilder();
    for (int i = 0; lines.size() > 1 && i < lines.size(); i++) {
      legend.append(
          "<span class=\"key line%d\">%s</span>"
              .formatted(i % COLOURS, Html.text(lines.get(i).name())));
    }
    return legend.toString();
  }

  private static String points(Line line, Scale xs, Scale ys) {
    List<String> points = new ArrayList<>();
    int step = Math.max(1, line.x().size() / MOST_POINTS);
    for (int i = 0; i < line.x().size(); i += step) {
      if (Double.isFinite(line.y().get(i))) {
        points.add(text("%.1f,%.1f", right(line.x().get(i), xs), down(line.y().get(i), ys)));
      }
    }
    return String.join(" ", points);
  }

  private static String rule(double y, double mark, Scale ys) {
    return text(
            "<line class=\"rule\" x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\"/>", LEFT, WIDTH, y, y)
        + label("end", LEFT - 6, y + 4, tick(mark, ys));
  }

  private static String label(String anchor, double x, double y, String words) {
    return text("<text class=\"%s\" x=\"%.1f\" y=\"%.1f\">%s</text>", anchor, x, y, words);
  }

  private static double right(double value, Scale xs) {
    return LEFT + xs.place(value) * (WIDTH - LEFT);
  }

  private static double down(double value, Scale ys) {
    return HEIGHT - BOTTOM - ys.place(value) * (HEIGHT - BOTTOM - TOP);
  }

  private static String tick(double mark, Scale scale) {
    if (scale.step() >= 100_000) {
      return text("%.1fM", mark / 1e6);
    }
    if (scale.step() >= 1_000) {
      return text("%.0fk", mark / 1e3);
    }
    int digits = (int) Math.max(0, -Math.floor(Math.log10(scale.step()) + 1e-9));
    return text("%." + digits + "f", mark);
  }

  private static String text(String form, Object... arguments) {
    return String.format(Locale.ROOT, form, arguments);
  }
}
