package dev.ganvas.models.net;

import dev.ganvas.models.Check;
import dev.ganvas.models.graph.Shape;
import dev.ganvas.models.graph.Value;
import dev.ganvas.models.layer.Layers;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The maps that convolutional networks double from and halve to.
 *
 * @param map side of the smallest: 7 for images of 28, else 4
 * @param doublings from there to the image
 * @param attention side of the maps that have self-attention; 0 for none
 */
record Pyramid(int map, int doublings, int attention) {
  /**
   * The maps of a network.
   *
   * @throws IllegalArgumentException if {@code sample} is no image of a size that it can be, or if
   *     there is no map for the attention
   */
  static Pyramid of(String net, Shape sample, int attention) {
    Check.that(
        sample.rank() == 4,
        "%s makes images [N, C, H, W], not %s; points take architecture=mlp",
        net,
        sample);
    int size = sample.dim(-1);
    boolean powerOfTwo = Integer.bitCount(size) == 1 && size >= 16 && size <= 128;
    Check.that(
        sample.dim(2) == size && (powerOfTwo || size == 28),
        "%s makes 28 x 28 and squares of 16, 32, 64 or 128 pixels, not %d x %d",
        net,
        size,
        sample.dim(2));
    Pyramid pyramid = under(size, attention);
    int map = pyramid.map();
    List<Integer> maps = IntStream.range(0, pyramid.doublings()).mapToObj(i -> map << i).toList();
    Check.that(
        attention == 0 || maps.contains(attention),
        "attention is %d; of images of %d pixels it can be at maps of %s, or 0 for none",
        attention,
        size,
        maps);
    return pyramid;
  }

  /**
   * The maps of a network on its way to larger images.
   *
   * @param sample [N, C, 7, 7] or [N, C, 4, 4], or that doubled some times
   * @throws IllegalArgumentException if it is anything else
   */
  static Pyramid under(Shape sample) {
    int size = sample.dim(-1);
    Pyramid pyramid = under(size, 0);
    Check.that(
        sample.rank() == 4 && sample.dim(2) == size && size == pyramid.map() << pyramid.doublings(),
        "%s is no square of 4 or 7 pixels, doubled some times, as networks have that grow",
        sample);
    return pyramid;
  }

  private static Pyramid under(int size, int attention) {
    int map = size % 7 == 0 ? 7 : 4;
    return new Pyramid(map, Integer.numberOfTrailingZeros(size / map), attention);
  }

  /** The same map, with self-attention if it has that side. */
  Value attended(Layers layers, Value x) {
    return x.shape().dim(-1) == attention ? layers.attention("attention", x) : x;
  }
}
