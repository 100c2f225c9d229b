package dev.ganvas.models.net;

import dev.ganvas.models.Check;
import dev.ganvas.models.card.ModelCard;
import dev.ganvas.models.card.Style;
import dev.ganvas.models.graph.Graph;
import dev.ganvas.models.graph.Shape;
import dev.ganvas.models.graph.Value;
import dev.ganvas.models.layer.Assembly;
import dev.ganvas.models.layer.BatchSense;
import dev.ganvas.models.layer.Conditioning;
import dev.ganvas.models.layer.Finish;
import dev.ganvas.models.layer.Growth;
import dev.ganvas.models.layer.Kernel;
import dev.ganvas.models.layer.Layers;
import dev.ganvas.models.layer.MinibatchDeviation;
import dev.ganvas.models.layer.Nonlinearity;
import dev.ganvas.models.layer.Norm;
import dev.ganvas.models.layer.Start;
import dev.ganvas.models.layer.Styled;
import dev.ganvas.models.layer.Styling;
import dev.ganvas.models.layer.WeightNorm;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * A mapping network from latents to styles and a synthesis network that begins with a learned map
 * and reads a style and noise at every layer (Karras et al. 2019, 2020), against a residual critic.
 * The smallest map has one layer, each larger one two. Maps are doubled by interpolation after a
 * convolution, where the paper has a transposed one and a blur; that is as smooth and costs a
 * quarter. Images pass a hyperbolic tangent, and in the mapping network only weights learn a
 * hundred times more slowly than elsewhere, where the papers' biases do so too.
 *
 * @param latent numbers that a style is made from, 512 in the papers
 * @param dim numbers of a style, 512 in the papers
 * @param mapping layers of the mapping network, 8 in the papers
 * @param width channels of the finest map; twice as many at half the side
 * @param most the most channels of any map, 512 in the papers
 * @param styling how a style reaches the maps of a layer
 * @param assembly how the maps become one image
 * @param batchSense what the critic sees of the batch: the deviation in the papers
 */
public record StyleGan(
    int latent,
    int dim,
    int mapping,
    int width,
    int most,
    Styling styling,
    Assembly assembly,
    BatchSense batchSense)
    implements Architecture {
  private static final Finish FINISH =
      new Finish(Norm.NONE, WeightNorm.EQUALISED, Nonlinearity.LEAKY_RELU);
  private static final double MAPPING_PACE = 0.01;

  public StyleGan {
    Check.within("latent", latent, 1, 4096);
    Check.within("dim", dim, 1, 1024);
    Check.within("mapping", mapping, 1, 32);
    Check.within("width", width, 1, 1024);
    Check.within("most", most, width, 4096);
  }

  /** The form of 2020, narrow enough for a CPU. */
  public StyleGan() {
    this(Styling.MODULATION, Assembly.SKIP);
  }

  /** Narrow enough for a CPU. */
  public StyleGan(Styling styling, Assembly assembly) {
    this(128, 128, 4, 32, 128, styling, assembly, new MinibatchDeviation());
  }

  @Override
  public Graph generator(Shape sample, Conditioning conditioning) {
    Graph.Builder graph = Graph.builder("generator");
    Layers layers = new Layers(graph, Start.HE, FINISH);
    Value style = mapped(layers, conditioning);
    Value image = synthesised(layers, sample, layer -> style);
    return graph.build(Architecture.output(sample), image);
  }

  @Override
  public Map<String, Graph> parts(Shape sample, Conditioning conditioning) {
    return Map.of(ModelCard.MAPPING, mapping(conditioning), ModelCard.SYNTHESIS, synthesis(sample));
  }

  private Graph mapping(Conditioning conditioning) {
    Graph.Builder graph = Graph.builder(ModelCard.MAPPING);
    Layers layers = new Layers(graph, Start.HE, FINISH);
    return graph.build(Style.OUTPUT, mapped(layers, conditioning));
  }

  private Graph synthesis(Shape sample) {
    Graph.Builder graph = Graph.builder(ModelCard.SYNTHESIS);
    Layers layers = new Layers(graph, Start.HE, FINISH);
    int count = net(sample).layers();
    Value styles = layers.input(Style.TENSOR, Shape.of(Shape.N, count, dim));
    Value image = synthesised(layers, sample, layer -> layers.at(styles, layer));
    return graph.build(Architecture.output(sample), image);
  }

  @Override
  public boolean hasStyles() {
    return true;
  }

  @Override
  public Optional<Style> style(Shape sample) {
    Synthesis net = net(sample);
    return Optional.of(new Style(Style.TENSOR, Style.OUTPUT, net.layers(), dim, net.groups()));
  }

  private Value mapped(Layers layers, Conditioning conditioning) {
    Value z = layers.unit(layers.input("latent", Shape.of(Shape.N, latent)));
    Value x = conditioning.latent(layers, z);
    Layers slow = layers.paced(MAPPING_PACE);
    for (int i = 1; i <= mapping; i++) {
      x = slow.nonlinear(slow.linear("mapping" + i, x, dim));
    }
    return x;
  }

  private Value synthesised(Layers layers, Shape sample, IntFunction<Value> styles) {
    Styled styled = new Styled(layers, styling);
    return layers.tanh(net(sample).image(layers, styled, styles, sample.dim(1)));
  }

  private Synthesis net(Shape sample) {
    return new Synthesis(pyramid(sample), this::channels, assembly);
  }

  @Override
  public Graph critic(Shape sample, Conditioning conditioning) {
    Pyramid pyramid = pyramid(sample);
    Graph.Builder graph = Graph.builder("critic");
    Layers layers = new Layers(graph, Start.HE, FINISH);
    Value x = Ends.sample(layers, conditioning, sample);
    x = layers.nonlinear(layers.conv("in", x, channels(0), Kernel.POINT));
    for (int i = 1; i <= pyramid.doublings(); i++) {
      x = halved(layers, "down" + i, x, channels(i));
    }
    Value features = Ends.features(layers, batchSense, x, "last", "dense");
    return Ends.score(graph, layers, conditioning, features);
  }

  /** Two convolutions beside a straight way; the sum is scaled to the variance of either. */
  private static Value halved(Layers layers, String name, Value x, int channels) {
    Value y = layers.nonlinear(layers.conv(name + ".conv1", x, x.shape().dim(1), Kernel.SAME));
    y = layers.nonlinear(layers.conv(name + ".conv2", layers.halved(y), channels, Kernel.SAME));
    Value straight = layers.pointwise(name + ".skip", layers.halved(x), channels);
    return layers.multiply(
        layers.add(y, straight), layers.constant(name + ".half", Math.sqrt(0.5)));
  }

  private int channels(int halvings) {
    return Math.min(most, Growth.DOUBLING.channels(width, halvings));
  }

  private static Pyramid pyramid(Shape sample) {
    return Pyramid.of("stylegan", sample, 0);
  }
}
