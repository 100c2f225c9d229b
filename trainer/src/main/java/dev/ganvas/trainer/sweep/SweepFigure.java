package dev.ganvas.trainer.sweep;

import dev.ganvas.runtime.image.Pixels;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One picture of a sweep: a row under its title for each of its rows, and in it the samples of each
 * cell over what they are worth.
 */
final class SweepFigure {
  private static final Logger LOG = LoggerFactory.getLogger(SweepFigure.class);
  private static final int FONT_SIZE = 13;
  private static final int LINE = 20;
  private static final int MARGIN = 16;
  private static final int HEAD = MARGIN + 2 * LINE + MARGIN / 2;
  private static final int SMALLEST_WIDTH = 200;
  private static final int SMALLEST_HEIGHT = 60;
  private static final Color FAINT = new Color(0xEEEEEE);

  private final Sweep sweep;
  private final Map<Cell, Outcome> finished;
  private final Map<Cell, Pixels> samples;
  private final int width;
  private final int height;

  /**
   * @param samples of the finished cells that have some
   */
  SweepFigure(Sweep sweep, Map<Cell, Outcome> finished, Map<Cell, Pixels> samples) {
    this.sweep = sweep;
    this.finished = finished;
    this.samples = samples;
    this.width =
        samples.values().stream().mapToInt(Pixels::width).reduce(SMALLEST_WIDTH, Math::max);
    this.height =
        samples.values().stream().mapToInt(Pixels::height).reduce(SMALLEST_HEIGHT, Math::max);
  }

  BufferedImage draw() {
    BufferedImage figure =
        new BufferedImage(
            MARGIN + sweep.columns().size() * (width + MARGIN),
            HEAD + sweep.rows().size() * rowHeight(),
            isGrey() ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = figure.createGraphics();
    try {
      pen.setRenderingHint(
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
      pen.setColor(Color.WHITE);
      pen.fillRect(0, 0, figure.getWidth(), figure.getHeight());
      sweep.cells().forEach(cell -> draw(pen, cell));
      words(pen);
    } catch (LinkageError | InternalError e) {
      LOG.warn("the figure has no words: Java finds no fonts on this machine ({})", e.toString());
    } finally {
      pen.dispose();
    }
    return figure;
  }

  private void draw(Graphics2D pen, Cell cell) {
    int left = left(cell.column());
    int top = top(cell.row()) + LINE;
    Pixels picture = samples.get(cell);
    if (picture == null) {
      pen.setColor(FAINT);
      pen.fillRect(left, top, width, height);
    } else {
      // Java would lighten a grey picture where it draws it on a coloured one.
      Pixels alike = isGrey() ? picture : picture.coloured();
      pen.drawImage(alike.image(), left, top, null);
    }
  }

  private void words(Graphics2D pen) {
    pen.setColor(Color.BLACK);
    pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, FONT_SIZE));
    write(pen, sweep.caption(), MARGIN, MARGIN);
    sweep.columns().forEach(column -> write(pen, column, left(column), MARGIN + LINE));
    sweep.rows().forEach(row -> write(pen, row, MARGIN, top(row)));
    pen.setFont(pen.getFont().deriveFont(Font.PLAIN));
    finished.forEach(
        (cell, outcome) -> {
          int left = left(cell.column());
          int top = top(cell.row()) + LINE + height;
          pen.setClip(left, top, width, LINE);
          write(pen, outcome.text(), left, top);
          pen.setClip(null);
        });
  }

  private boolean isGrey() {
    return samples.values().stream().allMatch(picture -> picture.channels() == 1);
  }

  private int left(String column) {
    return MARGIN + sweep.columns().indexOf(column) * (width + MARGIN);
  }

  private int top(String row) {
    return HEAD + sweep.rows().indexOf(row) * rowHeight();
  }

  /** A title, a picture, what it is worth, and some air. */
  private int rowHeight() {
    return LINE + height + LINE + MARGIN / 2;
  }

  private static void write(Graphics2D pen, String text, int left, int top) {
    pen.drawString(text, left, top + FONT_SIZE);
  }
}
