package dev.ganvas.models.net;

import dev.ganvas.models.Check;
import dev.ganvas.models.graph.Graph;
import dev.ganvas.models.graph.Shape;
import dev.ganvas.models.graph.Value;
import dev.ganvas.models.layer.BatchSense;
import dev.ganvas.models.layer.Conditioning;
import dev.ganvas.models.layer.EachAlone;
import dev.ganvas.models.layer.Finish;
import dev.ganvas.models.layer.Layers;
import dev.ganvas.models.layer.Nonlinearity;
import dev.ganvas.models.layer.Norm;
import dev.ganvas.models.layer.Start;

/**
 * Fully connected layers for any shape of data (Goodfellow et al. 2014). Four layers of 512 with
 * rectifiers are the ones of Gulrajani et al. 2017.
 *
 * @param latent numbers that a sample is made from
 * @param width units of each hidden layer
 * @param depth hidden layers of each network
 * @param generator what finishes the generator's layers
 * @param critic what finishes the critic's layers
 * @param batchSense what the critic sees of the batch
 */
public record Mlp(
    int latent, int width, int depth, Finish generator, Finish critic, BatchSense batchSense)
    implements Architecture {
  public Mlp {
    Check.within("latent", latent, 1, 4096);
    Check.within("width", width, 1, 16_384);
    Check.within("depth", depth, 1, 128);
    Check.that(generator.norm() != Norm.INSTANCE, "generator.norm INSTANCE needs images");
    Check.that(critic.norm() != Norm.INSTANCE, "critic.norm INSTANCE needs images");
  }

  /** As in Gulrajani et al. 2017. */
  public Mlp() {
    this(128, 512, 4, Norm.NONE);
  }

  /** With rectifiers, and nothing that normalises the critic. */
  public Mlp(int latent, int width, int depth, Norm generatorNorm) {
    this(
        latent,
        width,
        depth,
        new Finish(generatorNorm, Nonlinearity.RELU),
        new Finish(Norm.NONE, Nonlinearity.RELU),
        new EachAlone());
  }

  @Override
  public Graph generator(Shape sample, Conditioning conditioning) {
    Graph.Builder graph = Graph.builder("generator");
    Layers layers = new Layers(graph, start(sample), generator);
    Value x = hidden(layers, Ends.latent(layers, conditioning, latent), generator);
    x = layers.linear("out", x, Math.toIntExact(sample.elements()));
    x = layers.reshape(x, sample);
    Value bounded = sample.rank() == 4 ? layers.tanh(x) : x;
    return graph.build(Architecture.output(sample), bounded);
  }

  @Override
  public Graph critic(Shape sample, Conditioning conditioning) {
    Graph.Builder graph = Graph.builder("critic");
    Layers layers = new Layers(graph, start(sample), critic);
    Value x = layers.flatten(Ends.sample(layers, conditioning, sample));
    Value features = batchSense.of(layers, hidden(layers, x, critic));
    return Ends.score(graph, layers, conditioning, features);
  }

  private static Start start(Shape sample) {
    return sample.rank() == 4 ? Start.HE : Start.HE_SPREAD;
  }

  private Value hidden(Layers layers, Value from, Finish finish) {
    Value x = from;
    for (int i = 1; i <= depth; i++) {
      x = layers.linear("hidden" + i, x, finish.reads(width));
      x = layers.active("hidden" + i + ".norm", x);
    }
    return x;
  }
}
