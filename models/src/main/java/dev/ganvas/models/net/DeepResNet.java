package dev.ganvas.models.net;

import dev.ganvas.models.Check;
import dev.ganvas.models.graph.Graph;
import dev.ganvas.models.graph.Shape;
import dev.ganvas.models.graph.Value;
import dev.ganvas.models.layer.BatchSense;
import dev.ganvas.models.layer.Conditioning;
import dev.ganvas.models.layer.EachAlone;
import dev.ganvas.models.layer.Finish;
import dev.ganvas.models.layer.Growth;
import dev.ganvas.models.layer.Kernel;
import dev.ganvas.models.layer.Layers;
import dev.ganvas.models.layer.Nonlinearity;
import dev.ganvas.models.layer.Norm;
import dev.ganvas.models.layer.Start;

/**
 * A ResNet as deep as one likes, of bottleneck blocks: 101 layers in Gulrajani et al. 2017. One
 * block doubles or halves each map, and the others are spread over the maps evenly, the small ones
 * first.
 *
 * @param latent numbers that an image is made from, 128 in the paper
 * @param width channels of the image's own size, 32 in the paper
 * @param depth layers from one end to the other: one at each end and three in a block
 * @param growth how channels grow towards the smallest map: doubling in the paper
 * @param generator what finishes the generator's layers
 * @param critic what finishes the critic's layers
 * @param batchSense what the critic sees of the batch
 */
public record DeepResNet(
    int latent,
    int width,
    int depth,
    Growth growth,
    Finish generator,
    Finish critic,
    BatchSense batchSense)
    implements Architecture {
  private static final int ENDS = 2;
  private static final int IN_A_BLOCK = 3;

  public DeepResNet {
    Check.within("latent", latent, 1, 4096);
    Check.within("width", width, 2, 1024);
    Check.that(width % 2 == 0, "width is %d; allowed are even numbers", width);
    Check.within("depth", depth, 20, 1001);
    Check.that(
        (depth - ENDS) % IN_A_BLOCK == 0,
        "depth is %d; allowed is 2 and a multiple of 3, such as 50, 101 and 152",
        depth);
  }

  /** As in the paper, whose critic of a gradient penalty has layer norm. */
  public DeepResNet() {
    this(
        128,
        32,
        101,
        Growth.DOUBLING,
        new Finish(Norm.BATCH, Nonlinearity.RELU),
        new Finish(Norm.LAYER, Nonlinearity.RELU),
        new EachAlone());
  }

  @Override
  public Graph generator(Shape sample, Conditioning conditioning) {
    Pyramid pyramid = Pyramid.of("deep-resnet", sample, 0);
    int map = pyramid.map();
    Graph.Builder graph = Graph.builder("generator");
    Layers layers = new Layers(graph, Start.HE, generator);
    Bottleneck bottleneck = new Bottleneck(layers);
    int channels = generator.reads(growth.channels(width, pyramid.doublings()));
    Value x = Ends.latent(layers, conditioning, latent);
    x = layers.linear("project", x, channels * map * map);
    x = layers.reshape(x, Shape.of(Shape.N, channels, map, map));
    for (int size = pyramid.doublings(); size >= 0; size--) {
      x = bottleneck.blocks("map" + x.shape().dim(-1), x, blocks(pyramid, size));
      if (size > 0) {
        channels = generator.reads(growth.channels(width, size - 1));
        x = bottleneck.block("up" + (2 * x.shape().dim(-1)), x, channels, layers::doubled);
      }
    }
    x = layers.conv("out", layers.active("out.norm", x), sample.dim(1), Kernel.SAME);
    return graph.build(Architecture.output(sample), layers.tanh(x));
  }

  @Override
  public Graph critic(Shape sample, Conditioning conditioning) {
    Pyramid pyramid = Pyramid.of("deep-resnet", sample, 0);
    Graph.Builder graph = Graph.builder("critic");
    Layers layers = new Layers(graph, Start.HE, critic);
    Bottleneck bottleneck = new Bottleneck(layers);
    Value x = Ends.sample(layers, conditioning, sample);
    x = layers.conv("in", x, critic.reads(width), Kernel.SAME);
    for (int size = 0; size <= pyramid.doublings(); size++) {
      if (size > 0) {
        int channels = critic.reads(growth.channels(width, size));
        x = bottleneck.block("down" + x.shape().dim(-1) / 2, x, channels, layers::halved);
      }
      x = bottleneck.blocks("map" + x.shape().dim(-1), x, blocks(pyramid, size));
    }
    x = layers.active("score.norm", x);
    Value features = batchSense.of(layers, layers.flatten(x));
    return Ends.score(graph, layers, conditioning, features);
  }

  /** How many blocks leave the map as it is that is {@code size} times half of the image. */
  private int blocks(Pyramid pyramid, int size) {
    int maps = pyramid.doublings() + 1;
    int blocks = (depth - ENDS) / IN_A_BLOCK - pyramid.doublings();
    boolean oneMore = maps - 1 - size < blocks % maps;
    return blocks / maps + (oneMore ? 1 : 0);
  }
}
