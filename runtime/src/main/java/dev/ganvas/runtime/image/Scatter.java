package dev.ganvas.runtime.image;

import dev.ganvas.models.Check;
import dev.ganvas.models.card.Range;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;

/**
 * Points of the plane as a picture: generated ones in blue over reference ones in orange. Points
 * are translucent, so that a crowd is darker than a stray. The first coordinate grows to the right
 * and the second upwards; points that are not finite or outside the view are left out.
 */
public final class Scatter {
  private static final int SIDE = 512;
  private static final double RADIUS = 2.5;
  private static final Color AXES = new Color(225, 225, 225);
  private static final Color GENERATED = new Color(31, 90, 200, 110);
  private static final Color REFERENCE = new Color(240, 140, 30, 70);
  private static final float[] NONE = {};

  private Scatter() {}

  /**
   * @param points {@code [N, 2]} as one array
   * @param view the part of both axes that is shown
   */
  public static Pixels draw(float[] points, Range view) {
    return draw(points, NONE, view);
  }

  /** As {@link #draw(float[], Range)}, over the points {@code reference}, also {@code [N, 2]}. */
  public static Pixels draw(float[] points, float[] reference, Range view) {
    BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    // Without this, AWT moves each disc to whole pixels and a tight cluster looks like a lattice.
    pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, SIDE, SIDE);
    pen.setColor(AXES);
    pen.draw(new Line2D.Double(position(0, view), 0, position(0, view), SIDE));
    pen.draw(new Line2D.Double(0, SIDE - position(0, view), SIDE, SIDE - position(0, view)));
    dots(pen, REFERENCE, reference, view);
    dots(pen, GENERATED, points, view);
    pen.dispose();
    return Pixels.of(image);
  }

  private static void dots(Graphics2D pen, Color colour, float[] points, Range view) {
    Check.that(
        points.length % 2 == 0, "%d coordinates given; points of the plane have 2", points.length);
    pen.setColor(colour);
    for (int i = 0; i < points.length; i += 2) {
      double x = position(points[i], view);
      double y = SIDE - position(points[i + 1], view);
      if (x >= 0 && x <= SIDE && y >= 0 && y <= SIDE) {
        pen.fill(new Ellipse2D.Double(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS));
      }
    }
  }

  private static double position(double coordinate, Range view) {
    return (coordinate - view.low()) / (view.high() - view.low()) * SIDE;
  }
}
