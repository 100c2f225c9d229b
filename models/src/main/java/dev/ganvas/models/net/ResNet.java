package dev.ganvas.models.net;

import dev.ganvas.models.Check;
import dev.ganvas.models.graph.Graph;
import dev.ganvas.models.graph.Shape;
import dev.ganvas.models.graph.Value;
import dev.ganvas.models.layer.BatchSense;
import dev.ganvas.models.layer.Conditioning;
import dev.ganvas.models.layer.EachAlone;
import dev.ganvas.models.layer.Finish;
import dev.ganvas.models.layer.Kernel;
import dev.ganvas.models.layer.Layers;
import dev.ganvas.models.layer.Nonlinearity;
import dev.ganvas.models.layer.Norm;
import dev.ganvas.models.layer.Start;
import dev.ganvas.models.layer.WeightNorm;

/**
 * Residual blocks of two 3 x 3 convolutions, one for each doubling or halving of the image, and one
 * more at the critic's smallest map (Gulrajani et al. 2017, Miyato et al. 2018).
 *
 * @param latent numbers that an image is made from, 128 in the papers
 * @param width channels everywhere; 128 and 256 in the papers, which want a GPU
 * @param attention side of the maps that have self-attention, as 14 for images of 28; 0 for none
 * @param generator what finishes the generator's layers
 * @param critic what finishes the critic's layers
 * @param batchSense what the critic sees of the batch
 */
public record ResNet(
    int latent, int width, int attention, Finish generator, Finish critic, BatchSense batchSense)
    implements Architecture {
  public ResNet {
    Check.within("latent", latent, 1, 4096);
    Check.within("width", width, 1, 1024);
  }

  /** Narrow enough for a CPU. */
  public ResNet() {
    this(128, 32, Norm.BATCH, WeightNorm.NONE);
  }

  /** With leaky rectifiers, and nothing that normalises the critic's answers. */
  public ResNet(int latent, int width, Norm generatorNorm, WeightNorm criticWeights) {
    this(
        latent,
        width,
        0,
        new Finish(generatorNorm, Nonlinearity.LEAKY_RELU),
        new Finish(Norm.NONE, criticWeights, Nonlinearity.LEAKY_RELU),
        new EachAlone());
  }

  @Override
  public Graph generator(Shape sample, Conditioning conditioning) {
    Pyramid pyramid = Pyramid.of("resnet", sample, attention);
    int channels = generator.reads(width);
    int map = pyramid.map();
    Graph.Builder graph = Graph.builder("generator");
    Layers layers = new Layers(graph, Start.HE, generator);
    Value x = Ends.latent(layers, conditioning, latent);
    x = layers.linear("project", x, channels * map * map);
    x = pyramid.attended(layers, layers.reshape(x, Shape.of(Shape.N, channels, map, map)));
    for (int i = 1; i <= pyramid.doublings(); i++) {
      String name = "up" + i;
      Value y = layers.doubled(layers.active(name + ".norm1", x));
      y = layers.conv(name + ".conv1", y, channels, Kernel.SAME);
      y = layers.active(name + ".norm2", y);
      y = layers.conv(name + ".conv2", y, channels, Kernel.SAME);
      x = pyramid.attended(layers, layers.add(y, layers.doubled(x)));
    }
    x = layers.conv("out", layers.active("out.norm", x), sample.dim(1), Kernel.SAME);
    return graph.build(Architecture.output(sample), layers.tanh(x));
  }

  @Override
  public Graph critic(Shape sample, Conditioning conditioning) {
    Pyramid pyramid = Pyramid.of("resnet", sample, attention);
    Graph.Builder graph = Graph.builder("critic");
    Layers layers = new Layers(graph, Start.HE, critic);
    Value x = Ends.sample(layers, conditioning, sample);
    x = layers.conv("in", x, critic.reads(width), Kernel.SAME);
    for (int i = 1; i <= pyramid.doublings(); i++) {
      x = pyramid.attended(layers, layers.halved(block(layers, "down" + i, x)));
    }
    x = layers.active("score.norm", block(layers, "last", x));
    Value features = batchSense.of(layers, layers.flatten(x));
    return Ends.score(graph, layers, conditioning, features);
  }

  private Value block(Layers layers, String name, Value x) {
    int channels = x.shape().dim(1);
    Value y =
        layers.conv(name + ".conv1", layers.active(name + ".norm1", x), channels, Kernel.SAME);
    y = layers.conv(name + ".conv2", layers.active(name + ".norm2", y), channels, Kernel.SAME);
    return layers.add(y, x);
  }
}
