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
 * Residual blocks of two 3 x 3 convolutions, one for each doubling or halving of the image, and one
 * more at the critic's smallest map (Gulrajani et al. 2017, Miyato et al. 2018).
 *
 * @param latent numbers that an image is made from, 128 in the papers
 * @param width channels everywhere; 128 and 256 in the papers, which want a GPU
 * @param generatorNorm normalisation within the generator's blocks
 * @param criticWeights what is done to the critic's weights
 */
public record ResNet(int latent, int width, Norm generatorNorm, WeightNorm criticWeights)
    implements Architecture {
  private static final double SLOPE = 0.2;

  public ResNet {
    Check.within("latent", latent, 1, 4096);
    Check.within("width", width, 1, 1024);
  }

  @Override
  public Graph generator(Shape sample, Conditioning conditioning) {
    int doublings = Pyramid.doublings("resnet", sample);
    int map = sample.dim(-1) >> doublings;
    Graph.Builder graph = Graph.builder("generator");
    Layers layers = new Layers(graph, Start.HE);
    Value x = Ends.latent(layers, conditioning, latent);
    x = layers.linear("project", x, width * map * map);
    x = layers.reshape(x, Shape.of(Shape.N, width, map, map));
    for (int i = 1; i <= doublings; i++) {
      String name = "up" + i;
      Value y = layers.doubled(active(layers, name + ".norm1", x));
      y = layers.conv(name + ".conv1", y, width, Kernel.SAME);
      y = active(layers, name + ".norm2", y);
      y = layers.conv(name + ".conv2", y, width, Kernel.SAME);
      x = layers.add(y, layers.doubled(x));
    }
    x = layers.conv("out", active(layers, "out.norm", x), sample.dim(1), Kernel.SAME);
    return graph.build(Architecture.output(sample), layers.tanh(x));
  }

  private Value active(Layers layers, String name, Value x) {
    return layers.leakyRelu(layers.norm(name, x, generatorNorm), SLOPE);
  }

  @Override
  public Graph critic(Shape sample, Conditioning conditioning) {
    int halvings = Pyramid.doublings("resnet", sample);
    Graph.Builder graph = Graph.builder("critic");
    Layers layers = new Layers(graph, Start.HE, criticWeights);
    Value x = Ends.sample(layers, conditioning, sample);
    x = layers.conv("in", x, width, Kernel.SAME);
    for (int i = 1; i <= halvings; i++) {
      x = layers.halved(block(layers, "down" + i, x));
    }
    x = layers.leakyRelu(block(layers, "last", x), SLOPE);
    return Ends.score(graph, layers, conditioning, layers.flatten(x));
  }

  private Value block(Layers layers, String name, Value x) {
    Value y = layers.conv(name + ".conv1", layers.leakyRelu(x, SLOPE), width, Kernel.SAME);
    y = layers.conv(name + ".conv2", layers.leakyRelu(y, SLOPE), width, Kernel.SAME);
    return layers.add(y, x);
  }
}
