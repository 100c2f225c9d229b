package dev.ganvas.models.net;

import dev.ganvas.models.Check;
import dev.ganvas.models.graph.Graph;
import dev.ganvas.models.graph.Shape;
import dev.ganvas.models.graph.Value;
import dev.ganvas.models.layer.Conditioning;
import dev.ganvas.models.layer.Layers;
import dev.ganvas.models.layer.Norm;
import dev.ganvas.models.layer.Start;

/**
 * Fully connected layers with rectifiers for any shape of data (Goodfellow et al. 2014). Four
 * layers of 512 are the ones of Gulrajani et al. 2017.
 *
 * @param latent numbers that a sample is made from
 * @param width units of each hidden layer
 * @param depth hidden layers of each network
 * @param generatorNorm normalisation after each hidden layer of the generator
 */
public record Mlp(int latent, int width, int depth, Norm generatorNorm) implements Architecture {
  public Mlp {
    Check.within("latent", latent, 1, 4096);
    Check.within("width", width, 1, 16_384);
    Check.within("depth", depth, 1, 128);
    Check.that(generatorNorm != Norm.INSTANCE, "generatorNorm INSTANCE needs images");
  }

  @Override
  public Graph generator(Shape sample, Conditioning conditioning) {
    Graph.Builder graph = Graph.builder("generator");
    Layers layers = new Layers(graph, Start.HE);
    Value x = Ends.latent(layers, conditioning, latent);
    for (int i = 1; i <= depth; i++) {
      x = layers.linear("hidden" + i, x, width);
      x = layers.relu(layers.norm("hidden" + i + ".norm", x, generatorNorm));
    }
    x = layers.linear("out", x, Math.toIntExact(sample.elements()));
    x = layers.reshape(x, sample);
    Value bounded = sample.rank() == 4 ? layers.tanh(x) : x;
    return graph.build(Architecture.output(sample), bounded);
  }

  @Override
  public Graph critic(Shape sample, Conditioning conditioning) {
    Graph.Builder graph = Graph.builder("critic");
    Layers layers = new Layers(graph, Start.HE);
    Value x = layers.flatten(Ends.sample(layers, conditioning, sample));
    for (int i = 1; i <= depth; i++) {
      x = layers.relu(layers.linear("hidden" + i, x, width));
    }
    return Ends.score(graph, layers, conditioning, x);
  }
}
