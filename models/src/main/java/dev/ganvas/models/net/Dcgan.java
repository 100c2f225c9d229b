package dev.ganvas.models.net;

import dev.ganvas.models.Check;
import dev.ganvas.models.graph.Graph;
import dev.ganvas.models.graph.Shape;
import dev.ganvas.models.graph.Value;
import dev.ganvas.models.layer.Conditioning;
import dev.ganvas.models.layer.Kernel;
import dev.ganvas.models.layer.Layers;
import dev.ganvas.models.layer.Norm;
import dev.ganvas.models.layer.Start;
import dev.ganvas.models.layer.WeightNorm;

/**
 * Strided convolutions only (Radford et al. 2016): the generator doubles a small map until it has
 * the size of the image, the critic halves the image until it has that of the map. 28 x 28 begins
 * at 7 x 7, powers of two from 16 to 128 begin at 4 x 4.
 *
 * @param latent numbers that an image is made from, 100 in the paper
 * @param width channels of the finest stage, doubled at each coarser one; 0 takes the literature's:
 *     64 up to 32 pixels, 128 above, so that 64 x 64 begins at 4 x 4 x 1024
 * @param generatorNorm normalisation of the generator, batch in the paper
 * @param criticNorm normalisation of the critic: batch in the paper, layer with gradient penalties
 * @param criticWeights what is done to the critic's weights: nothing in the paper
 */
public record Dcgan(
    int latent, int width, Norm generatorNorm, Norm criticNorm, WeightNorm criticWeights)
    implements Architecture {
  private static final double SLOPE = 0.2;

  /** With plain weights, as in the paper. */
  public Dcgan(int latent, int width, Norm generatorNorm, Norm criticNorm) {
    this(latent, width, generatorNorm, criticNorm, WeightNorm.NONE);
  }

  public Dcgan {
    Check.within("latent", latent, 1, 4096);
    Check.within("width", width, 0, 1024);
  }

  @Override
  public Graph generator(Shape sample, Conditioning conditioning) {
    int doublings = Pyramid.doublings("dcgan", sample);
    int map = sample.dim(-1) >> doublings;
    int channels = finest(sample) << (doublings - 1);
    Graph.Builder graph = Graph.builder("generator");
    Layers layers = new Layers(graph, Start.NORMAL_002);
    Value x = Ends.latent(layers, conditioning, latent);
    x = layers.linear("project", x, channels * map * map);
    x = layers.reshape(x, Shape.of(Shape.N, channels, map, map));
    x = layers.relu(layers.norm("project.norm", x, generatorNorm));
    for (int i = 1; i < doublings; i++) {
      x = layers.convTranspose("up" + i, x, channels >> i, Kernel.HALVING);
      x = layers.relu(layers.norm("up" + i + ".norm", x, generatorNorm));
    }
    x = layers.convTranspose("out", x, sample.dim(1), Kernel.HALVING);
    return graph.build(Architecture.output(sample), layers.tanh(x));
  }

  @Override
  public Graph critic(Shape sample, Conditioning conditioning) {
    int halvings = Pyramid.doublings("dcgan", sample);
    Graph.Builder graph = Graph.builder("critic");
    Layers layers = new Layers(graph, Start.NORMAL_002, criticWeights);
    Value x = Ends.sample(layers, conditioning, sample);
    for (int i = 1; i <= halvings; i++) {
      x = layers.conv("down" + i, x, finest(sample) << (i - 1), Kernel.HALVING);
      Norm norm = i == 1 ? Norm.NONE : criticNorm;
      x = layers.leakyRelu(layers.norm("down" + i + ".norm", x, norm), SLOPE);
    }
    return Ends.score(graph, layers, conditioning, layers.flatten(x));
  }

  private int finest(Shape sample) {
    int literature = sample.dim(-1) <= 32 ? 64 : 128;
    return width == 0 ? literature : width;
  }
}
