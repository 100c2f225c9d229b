package dev.ganvas.trainer.sweep;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Map;

/**
 * One picture of a sweep: a row under its title for each of its rows, and in it the samples of each
 * cell over what they are worth.
 */
final class SweepFigure {
  private static final int MARGIN = 16;
  private static final int TITLE = 30;
  private static final int LINE = 18;
  private static final int SMALLEST_WIDTH = 200;
  private static final int SMALLEST_HEIGHT = 60;
  private static final Color FAINT = new Color(0xEEEEEE);

  private final Sweep sweep;
  private final Map<Cell, Outcome> finished;
  private final Map<Cell, BufferedImage> samples;
  private final int width;
  private final int height;

  /**
   * @param samples of the finished cells that have some
   */
  SweepFigure(Sweep sweep, Map<Cell, Outcome> finished, Map<Cell, BufferedImage> samples) {
    this.sweep = sweep;
    this.finished = finished;
    this.samples = samples;
    this.width =
        samples.values().stream().mapToInt(BufferedImage::getWidth).reduce(SMALLEST_WIDTH, Math::max);
    this.height =
        samples.values().stream()
            .mapToInt(BufferedImage::getHeight)
            .reduce(SMALLEST_HEIGHT, Math::max);
  }

  BufferedImage draw() {
    int columns = sweep.columns().size();
    int rows = sweep.rows().size();
    BufferedImage figure =
        new BufferedImage(
            MARGIN + columns * (width + MARGIN),
            MARGIN + TITLE + LINE + rows * rowHeight(),
            BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = figure.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, figure.getWidth(), figure.getHeight());
    heading(graphics);
    for (String row : sweep.rows()) {
      int top = MARGIN + TITLE + LINE + sweep.rows().indexOf(row) * rowHeight();
      write(graphics, Font.BOLD, row, MARGIN, top + LINE);
    }
    sweep.cells().forEach(cell -> draw(graphics, cell));
    graphics.dispose();
    return figure;
  }

  private void heading(Graphics2D graphics) {
    write(graphics, Font.BOLD, sweep.caption(), MARGIN, MARGIN + LINE);
    for (String column : sweep.columns()) {
      write(graphics, Font.BOLD, column, left(column), MARGIN + TITLE + LINE / 2);
    }
  }

  private void draw(Graphics2D graphics, Cell cell) {
    int left = left(cell.column());
    int top = MARGIN + TITLE + 2 * LINE + sweep.rows().indexOf(cell.row()) * rowHeight() + LINE / 2;
    BufferedImage picture = samples.get(cell);
    if (picture == null) {
      graphics.setColor(FAINT);
      graphics.fillRect(left, top, width, height);
    } else {
      graphics.drawImage(picture, left, top, null);
    }
    Outcome outcome = finished.get(cell);
    if (outcome != null) {
      graphics.setClip(left, top, width, height + LINE);
      write(graphics, Font.PLAIN, outcome.text(), left, top + height + LINE - LINE / 4);
      graphics.setClip(null);
    }
  }

  private int left(String column) {
    return MARGIN + sweep.columns().indexOf(column) * (width + MARGIN);
  }

  /** A title, a picture, what it is worth, and some air. */
  private int rowHeight() {
    return LINE + LINE / 2 + height + LINE + LINE / 2;
  }

  private static void write(Graphics2D graphics, int style, String text, int x, int y) {
    graphics.setColor(Color.BLACK);
    graphics.setFont(new Font(Font.SANS_SERIF, style, 13));
    graphics.drawString(text, x, y);
  }
}
