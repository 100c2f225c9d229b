package dev.ganvas.models.net;

import dev.ganvas.models.graph.Shape;
import dev.ganvas.models.graph.Value;
import dev.ganvas.models.layer.Assembly;
import dev.ganvas.models.layer.Layers;
import dev.ganvas.models.layer.Styled;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;

/**
 * From styles to an image: one layer at the smallest map, two at each larger one.
 *
 * @param channels of the map that is so many times half of the image
 */
record Synthesis(Pyramid pyramid, IntUnaryOperator channels, Assembly assembly) {
  private static final List<String> GROUPS = List.of("coarse", "middle", "fine");

  /** How many layers read a style. */
  int layers() {
    return 1 + 2 * pyramid.doublings();
  }

  /** The layers of each third of the maps. */
  Map<String, List<Integer>> groups() {
    Map<String, List<Integer>> groups = new LinkedHashMap<>();
    for (int layer = 0; layer < layers(); layer++) {
      int third = GROUPS.size() * doublings(layer) / (pyramid.doublings() + 1);
      groups.computeIfAbsent(GROUPS.get(third), any -> new ArrayList<>()).add(layer);
    }
    return groups;
  }

  /** How often the smallest map has been doubled at a layer. */
  private static int doublings(int layer) {
    return (layer + 1) / 2;
  }

  /**
   * The image.
   *
   * @param styles w [N, dim] of each layer
   * @param colours 1 or 3
   */
  Value image(Layers layers, Styled styled, IntFunction<Value> styles, int colours) {
    Value x = styled.start("start", channelsAfter(0), pyramid.map());
    Value image = null;
    for (int layer = 0; layer < layers(); layer++) {
      Value before = x;
      String name = name(layer);
      boolean doubles = layer % 2 == 1;
      Styled.Told told = new Styled.Told(styles.apply(layer), noise(layers, layer));
      int wide = channelsAfter(doublings(layer));
      x = doubles ? styled.doubled(name, x, told, wide) : styled.same(name, x, told, wide);
      if (assembly == Assembly.RESIDUAL && doubles) {
        x = joined(layers, name, layers.smoothlyDoubled(before), x);
      }
      if (assembly == Assembly.SKIP && !doubles) {
        Value colour = styled.image("map" + side(layer) + ".image", x, told.style(), colours);
        image = image == null ? colour : layers.add(layers.smoothlyDoubled(image), colour);
      }
    }
    int last = layers() - 1;
    return image == null ? styled.image("image", x, styles.apply(last), colours) : image;
  }

  private static Value joined(Layers layers, String name, Value from, Value to) {
    int channels = to.shape().dim(1);
    boolean same = from.shape().dim(1) == channels;
    return layers.add(to, same ? from : layers.pointwise(name + ".skip", from, channels));
  }

  private Value noise(Layers layers, int layer) {
    return layers.input("noise" + layer, Shape.of(Shape.N, 1, side(layer), side(layer)));
  }

  private String name(int layer) {
    String map = "map" + side(layer);
    return layer % 2 == 1 ? map + ".up" : map + ".same";
  }

  private int side(int layer) {
    return pyramid.map() << doublings(layer);
  }

  private int channelsAfter(int doublings) {
    return channels.applyAsInt(pyramid.doublings() - doublings);
  }
}
