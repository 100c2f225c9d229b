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
import dev.ganvas.models.layer.WeightNorm;

/**
 * Strided convolutions only (Radford et al. 2016): the generator doubles a small map until it has
 * the size of the image, the critic halves the image until it has that of the map. 28 x 28 begins
 * at 7 x 7, powers of two from 16 to 128 begin at 4 x 4; 64 x 64 begins at 4 x 4 x 1024 if it has
 * the literature's width.
 *
 * @param latent numbers that an image is made from, 100 in the paper
 * @param width channels of the finest stage; 0 takes the literature's: 64 up to 32 pixels, 128
 *     above
 * @param growth how channels grow towards the smallest map: doubling in the paper
 * @param attention side of the maps that have self-attention, as 14 for images of 28; 0 for none
 * @param generator batch norm and rectifiers in the paper
 * @param critic batch norm and leaky rectifiers in the paper, layer norm with gradient penalties
 * @param start of the weights: NORMAL_002 in the paper, too small where nothing normalises
 * @param batchSense what the critic sees of the batch: nothing in the paper
 */
public record Dcgan(
    int latent,
    int width,
    Growth growth,
    int attention,
    Finish generator,
    Finish critic,
    Start start,
    BatchSense batchSense)
    implements Architecture {

  public Dcgan {
    Check.within("latent", latent, 1, 4096);
    Check.within("width", width, 0, 1024);
  }

  /** As in the paper. */
  public Dcgan() {
    this(100, 0, Norm.BATCH, Norm.BATCH);
  }

  /** As in the paper, but for the norms. */
  public Dcgan(int latent, int width, Norm generatorNorm, Norm criticNorm) {
    this(latent, width, generatorNorm, criticNorm, WeightNorm.NONE);
  }

  /** As in the paper, but for the norms and the critic's weights. */
  public Dcgan(
      int latent, int width, Norm generatorNorm, Norm criticNorm, WeightNorm criticWeights) {
    this(
        latent,
        width,
        Growth.DOUBLING,
        0,
        new Finish(generatorNorm, Nonlinearity.RELU),
        new Finish(criticNorm, criticWeights, Nonlinearity.LEAKY_RELU),
        Start.NORMAL_002,
        new EachAlone());
  }

  /** The same, but for how its weights start. */
  public Dcgan startingBy(Start other) {
    return new Dcgan(latent, width, growth, attention, generator, critic, other, batchSense);
  }

  @Override
  public Graph generator(Shape sample, Conditioning conditioning) {
    Pyramid pyramid = Pyramid.of("dcgan", sample, attention);
    int last = pyramid.doublings() - 1;
    int map = pyramid.map();
    Graph.Builder graph = Graph.builder("generator");
    Layers layers = new Layers(graph, start, generator);
    Value x = Ends.latent(layers, conditioning, latent);
    int channels = generator.reads(channels(sample, last));
    x = layers.linear("project", x, channels * map * map);
    x = layers.reshape(x, Shape.of(Shape.N, channels, map, map));
    x = pyramid.attended(layers, layers.active("project.norm", x));
    for (int i = 1; i <= last; i++) {
      channels = generator.reads(channels(sample, last - i));
      x = layers.convTranspose("up" + i, x, channels, Kernel.HALVING);
      x = pyramid.attended(layers, layers.active("up" + i + ".norm", x));
    }
    x = layers.convTranspose("out", x, sample.dim(1), Kernel.HALVING);
    return graph.build(Architecture.output(sample), layers.tanh(x));
  }

  @Override
  public Graph critic(Shape sample, Conditioning conditioning) {
    Pyramid pyramid = Pyramid.of("dcgan", sample, attention);
    Graph.Builder graph = Graph.builder("critic");
    Layers layers = new Layers(graph, start, critic);
    Value x = Ends.sample(layers, conditioning, sample);
    for (int i = 1; i <= pyramid.doublings(); i++) {
      x = layers.conv("down" + i, x, critic.reads(channels(sample, i - 1)), Kernel.HALVING);
      x = i == 1 ? layers.nonlinear(x) : layers.active("down" + i + ".norm", x);
      x = pyramid.attended(layers, x);
    }
    Value features = batchSense.of(layers, layers.flatten(x));
    return Ends.score(graph, layers, conditioning, features);
  }

  private int channels(Shape sample, int halvings) {
    int literature = sample.dim(-1) <= 32 ? 64 : 128;
    return growth.channels(width == 0 ? literature : width, halvings);
  }
}
