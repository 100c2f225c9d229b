package dev.ganvas.models.net;

import dev.ganvas.models.graph.Value;
import dev.ganvas.models.layer.Kernel;
import dev.ganvas.models.layer.Layers;
import java.util.function.UnaryOperator;

/**
 * Residual blocks of three convolutions, the middle one of 3 x 3 on half of the channels (He et al.
 * 2016). What a block adds is scaled down, so that a hundred of them start out calmly (Szegedy et
 * al. 2017).
 */
final class Bottleneck {
  private static final double SHARE = 0.3;

  private final Layers layers;
  private final Value share;

  Bottleneck(Layers layers) {
    this.layers = layers;
    this.share = layers.constant("share", SHARE);
  }

  /** Some blocks that leave size and channels as they are. */
  Value blocks(String name, Value from, int count) {
    Value x = from;
    for (int i = 1; i <= count; i++) {
      x = layers.add(x, added(name + ".block" + i, x, x.shape().dim(1), UnaryOperator.identity()));
    }
    return x;
  }

  /** One block that gives other {@code channels}, and another size as {@code resized} makes it. */
  Value block(String name, Value x, int channels, UnaryOperator<Value> resized) {
    Value straight = layers.conv(name + ".shortcut", x, channels, Kernel.POINT);
    return layers.add(resized.apply(straight), added(name, x, channels, resized));
  }

  private Value added(String name, Value x, int channels, UnaryOperator<Value> resized) {
    Value y = layers.active(name + ".norm1", x);
    y = layers.conv(name + ".conv1", y, channels / 2, Kernel.POINT);
    y = resized.apply(layers.active(name + ".norm2", y));
    y = layers.conv(name + ".conv2", y, channels / 2, Kernel.SAME);
    y = layers.active(name + ".norm3", y);
    y = layers.conv(name + ".conv3", y, channels, Kernel.POINT);
    return layers.multiply(y, share);
  }
}
