package dev.ganvas.trainer.data;

import dev.ganvas.models.random.SeedStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Points around a few centres of the plane: whether a generator finds every centre shows at a
 * glance. Centres, spread and number of points are those of Lin et al. 2018 (PacGAN).
 */
public final class Mixture implements Dataset {
  static final String LICENCE = "none needed";

  private static final int POINTS = 100_000;
  private static final long SEED = 2018;

  private final String name;
  private final List<Centre> centres;
  private final double sigma;
  private final float[] points;

  /** A mode of the mixture. */
  public record Centre(double x, double y) {
    /** How far a point is off. */
    public double distance(double toX, double toY) {
      return Math.hypot(toX - x, toY - y);
    }
  }

  private Mixture(String name, List<Centre> centres, double sigma) {
    this.name = name;
    this.centres = centres;
    this.sigma = sigma;
    this.points = draw(centres, sigma);
  }

  /** Eight Gaussians of sigma 0.01 on the unit circle. */
  public static Mixture ring() {
    List<Centre> centres =
        IntStream.range(0, 8)
            .mapToDouble(mode -> mode * Math.PI / 4)
            .mapToObj(angle -> new Centre(StrictMath.cos(angle), StrictMath.sin(angle)))
            .toList();
    return new Mixture("ring", centres, 0.01);
  }

  /** Twenty-five Gaussians of sigma 0.05 at {-4, -2, 0, 2, 4} x {-4, -2, 0, 2, 4}. */
  public static Mixture grid() {
    List<Centre> centres =
        IntStream.range(0, 25)
            .mapToObj(mode -> new Centre(2 * (mode % 5) - 4, 2 * (mode / 5) - 4))
            .toList();
    return new Mixture("grid", centres, 0.05);
  }

  /** The centres take turns, so that each owns exactly its share of the points. */
  private static float[] draw(List<Centre> centres, double sigma) {
    SeedStream random = SeedStream.of(SEED, 0);
    float[] points = new float[2 * POINTS];
    for (int i = 0; i < POINTS; i++) {
      Centre centre = centres.get(i % centres.size());
      points[2 * i] = (float) (centre.x() + sigma * random.nextNormal());
      points[2 * i + 1] = (float) (centre.y() + sigma * random.nextNormal());
    }
    return points;
  }

  public List<Centre> centres() {
    return centres;
  }

  /** The index of the centre that is nearest to a point. */
  public int nearest(double x, double y) {
    int nearest = 0;
    for (int k = 1; k < centres.size(); k++) {
      nearest = centres.get(k).distance(x, y) < centres.get(nearest).distance(x, y) ? k : nearest;
    }
    return nearest;
  }

  /** The standard deviation around each centre, along each axis. */
  public double sigma() {
    return sigma;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<Integer> shape() {
    return List.of(2);
  }

  /** None: to find the centres is what there is to learn. */
  @Override
  public List<String> labels() {
    return List.of();
  }

  @Override
  public int size() {
    return POINTS;
  }

  @Override
  public int label(int index) {
    return 0;
  }

  @Override
  public void read(int index, float[] target, int offset) {
    System.arraycopy(points, 2 * index, target, offset, 2);
  }

  @Override
  public String hash() {
    ByteBuffer bytes = ByteBuffer.allocate(points.length * Float.BYTES);
    bytes.asFloatBuffer().put(points);
    return new Fingerprint().add(shape().toString()).add(bytes.array()).hex();
  }

  @Override
  public String licence() {
    return LICENCE;
  }
}
