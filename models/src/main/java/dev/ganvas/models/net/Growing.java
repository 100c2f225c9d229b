package dev.ganvas.models.net;

import dev.ganvas.models.graph.Graph;
import dev.ganvas.models.graph.Shape;
import dev.ganvas.models.graph.Value;
import dev.ganvas.models.layer.Conditioning;
import dev.ganvas.models.layer.Fade;
import dev.ganvas.models.layer.Finish;
import dev.ganvas.models.layer.Kernel;
import dev.ganvas.models.layer.Layers;
import dev.ganvas.models.layer.Nonlinearity;
import dev.ganvas.models.layer.Norm;
import dev.ganvas.models.layer.Start;
import dev.ganvas.models.layer.WeightNorm;

/** Networks on their way: for images of any side that they pass, with the largest map fading in. */
record Growing(Progressive net, Fade fade) implements Architecture {
  private static final Finish FINISH =
      new Finish(Norm.NONE, WeightNorm.EQUALISED, Nonlinearity.LEAKY_RELU);

  @Override
  public int latent() {
    return net.latent();
  }

  @Override
  public Graph generator(Shape sample, Conditioning conditioning) {
    Pyramid pyramid = Pyramid.under(sample);
    Graph.Builder graph = Graph.builder("generator");
    Layers layers = new Layers(graph, Start.HE, FINISH);
    Value x = smallest(layers, conditioning, pyramid.map());
    int colours = sample.dim(1);
    for (int i = 1; i < pyramid.doublings(); i++) {
      x = doubled(layers, x);
    }
    Value shown = pyramid.doublings() == 0 ? image(layers, x, colours) : grown(layers, x, colours);
    return graph.build(Architecture.output(sample), layers.tanh(shown));
  }

  private Value smallest(Layers layers, Conditioning conditioning, int map) {
    Value z = layers.unit(layers.input("latent", Shape.of(Shape.N, net.latent())));
    Value x = conditioning.latent(layers, z);
    int channels = net.channels(map);
    x = layers.linear(name(map, "start"), x, channels * map * map);
    x = normalised(layers, layers.reshape(x, Shape.of(Shape.N, channels, map, map)));
    return normalised(layers, layers.conv(name(map, "same"), x, channels, Kernel.SAME));
  }

  private Value grown(Layers layers, Value before, int colours) {
    Value larger = image(layers, doubled(layers, before), colours);
    return fade.of(layers, larger, () -> layers.doubled(image(layers, before, colours)));
  }

  private Value doubled(Layers layers, Value from) {
    Value x = layers.doubled(from);
    int side = side(x);
    int channels = net.channels(side);
    x = normalised(layers, layers.conv(name(side, "up"), x, channels, Kernel.SAME));
    return normalised(layers, layers.conv(name(side, "same"), x, channels, Kernel.SAME));
  }

  private static Value image(Layers layers, Value x, int colours) {
    return layers.conv(name(side(x), "image"), x, colours, Kernel.POINT);
  }

  /** The nonlinearity, then each position of length one in its channels. */
  private static Value normalised(Layers layers, Value x) {
    return layers.unit(layers.nonlinear(x));
  }

  @Override
  public Graph critic(Shape sample, Conditioning conditioning) {
    Pyramid pyramid = Pyramid.under(sample);
    Graph.Builder graph = Graph.builder("critic");
    Layers layers = new Layers(graph, Start.HE, FINISH);
    Value seen = Ends.sample(layers, conditioning, sample);
    Value x = read(layers, seen);
    for (int i = 1; i <= pyramid.doublings(); i++) {
      Value half = halved(layers, x);
      x = i == 1 ? fade.of(layers, half, () -> read(layers, layers.halved(seen))) : half;
    }
    int side = side(x);
    Value features =
        Ends.features(layers, net.batchSense(), x, name(side, "same"), name(side, "end"));
    return Ends.score(graph, layers, conditioning, features);
  }

  private Value read(Layers layers, Value seen) {
    int side = side(seen);
    return layers.nonlinear(
        layers.conv(name(side, "from"), seen, net.channels(side), Kernel.POINT));
  }

  private Value halved(Layers layers, Value from) {
    int side = side(from);
    int same = net.channels(side);
    Value x = layers.nonlinear(layers.conv(name(side, "same"), from, same, Kernel.SAME));
    int next = net.channels(side / 2);
    x = layers.nonlinear(layers.conv(name(side, "down"), x, next, Kernel.SAME));
    return layers.halved(x);
  }

  private static int side(Value map) {
    return map.shape().dim(-1);
  }

  private static String name(int side, String layer) {
    return "map" + side + "." + layer;
  }
}
