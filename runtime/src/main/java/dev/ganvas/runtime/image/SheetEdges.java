package dev.ganvas.runtime.image;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes the labels of columns and rows around a grid of pictures. */
final class SheetEdges {
  private static final Logger LOG = LoggerFactory.getLogger(SheetEdges.class);
  private static final int FONT_SIZE = 13;
  private static final int PADDING = 6;
  private static final int WIDEST = 200;
  private static final String ELLIPSIS = "\u2026";

  private final Pixels grid;
  private final Sheet sheet;
  private final Cell cell;
  private final FontMetrics metrics;

  /** The size of one picture in the grid. */
  record Cell(int width, int height) {}

  private SheetEdges(Pixels grid, Sheet sheet, Cell cell) {
    this.grid = grid;
    this.sheet = sheet;
    this.cell = cell;
    this.metrics = metrics();
  }

  /** The grid with its words, or as it is on a machine without fonts. */
  static Pixels around(Pixels grid, Sheet sheet, Cell cell) {
    return drawn(() -> new SheetEdges(grid, sheet, cell).draw(), grid);
  }

  /** What is drawn, or {@code plain} if Java cannot draw words here. */
  static Pixels drawn(Supplier<Pixels> drawing, Pixels plain) {
    try {
      return drawing.get();
    } catch (LinkageError | InternalError e) {
      LOG.warn("Sheets have no labels: Java finds no fonts on this machine ({})", e.toString());
      return plain;
    }
  }

  private static FontMetrics metrics() {
    Graphics2D pen = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
    try {
      return pen.getFontMetrics(new Font(Font.SANS_SERIF, Font.PLAIN, FONT_SIZE));
    } finally {
      pen.dispose();
    }
  }

  private Pixels draw() {
    int left = leftEdge();
    int top = sheet.x().isEmpty() ? 0 : metrics.getHeight() + PADDING;
    BufferedImage image =
        new BufferedImage(left + grid.width(), top + grid.height(), BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    try {
      pen.setRenderingHint(
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
      pen.setFont(metrics.getFont());
      pen.setColor(Color.WHITE);
      pen.fillRect(0, 0, image.getWidth(), image.getHeight());
      pen.drawImage(grid.coloured().image(), left, top, null);
      pen.setColor(Color.DARK_GRAY);
      writeColumns(pen, left);
      writeRows(pen, top);
    } finally {
      pen.dispose();
    }
    return Pixels.of(image);
  }

  private int leftEdge() {
    if (sheet.y().isEmpty()) {
      return 0;
    }
    int widest =
        sheet.y().stream().mapToInt(label -> metrics.stringWidth(clean(label))).max().getAsInt();
    return Math.min(widest, WIDEST) + 2 * PADDING;
  }

  private void writeColumns(Graphics2D pen, int left) {
    int room = cell.width() - PADDING;
    for (int i = 0; i < sheet.x().size(); i++) {
      String label = fitted(sheet.x().get(i), room);
      int spare = cell.width() - metrics.stringWidth(label);
      int start = left + i * (cell.width() + PictureGrid.GAP) + spare / 2;
      write(pen, label, new Place(start, 0, room));
    }
  }

  private void writeRows(Graphics2D pen, int top) {
    int room = leftEdge() - 2 * PADDING;
    int spare = cell.height() - metrics.getHeight() - PADDING;
    for (int i = 0; i < sheet.y().size(); i++) {
      String label = fitted(sheet.y().get(i), room);
      int start = PADDING + room - metrics.stringWidth(label);
      int y = top + i * (cell.height() + PictureGrid.GAP) + spare / 2;
      write(pen, label, new Place(start, y, room));
    }
  }

  private record Place(int left, int top, int room) {}

  private void write(Graphics2D pen, String words, Place place) {
    String shown = fitted(words, place.room);
    if (!shown.isBlank()) {
      pen.drawString(shown, place.left, place.top + PADDING / 2 + metrics.getAscent());
    }
  }

  /** The words, or their beginning and an ellipsis. */
  private String fitted(String words, int room) {
    String clean = clean(words);
    if (metrics.stringWidth(clean) <= room) {
      return clean;
    }
    int end = clean.length();
    while (end > 0 && metrics.stringWidth(clean.substring(0, end) + ELLIPSIS) > room) {
      end = clean.offsetByCodePoints(end, -1);
    }
    return clean.substring(0, end) + ELLIPSIS;
  }

  /** One line, and no longer than could ever be shown. */
  private static String clean(String words) {
    String line = words.replaceAll("\\p{Cntrl}", " ");
    return line.length() <= 1_000 ? line : line.substring(0, 1_000);
  }
}
