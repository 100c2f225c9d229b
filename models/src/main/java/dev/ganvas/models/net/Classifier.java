package dev.ganvas.models.net;

import dev.ganvas.models.Check;
import dev.ganvas.models.graph.Graph;
import dev.ganvas.models.graph.Shape;
import dev.ganvas.models.graph.Value;
import dev.ganvas.models.layer.Finish;
import dev.ganvas.models.layer.Kernel;
import dev.ganvas.models.layer.Layers;
import dev.ganvas.models.layer.Nonlinearity;
import dev.ganvas.models.layer.Norm;
import dev.ganvas.models.layer.Start;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A judge of pictures: strided convolutions down to a small map, like a critic's, then one layer of
 * features, then a score for each class.
 *
 * @param width channels of the first stage, doubled at each further one
 * @param features numbers that the classes are decided by
 */
public record Classifier(int width, int features) {
  /** The input: [N, C, H, W] in [-1, 1]. */
  public static final String IMAGE = "image";

  /** The first output: scores of the classes, [N, classes], unbounded. */
  public static final String CLASS = "class";

  /** The second output: what the scores are made from, [N, features], 0 and above. */
  public static final String FEATURES = "features";

  private static final Finish FINISH = new Finish(Norm.BATCH, Nonlinearity.RELU);
  private static final int SMALLEST_MAP = 4;
  private static final int WIDEST = 512;

  public Classifier {
    Check.within("width", width, 1, WIDEST);
    Check.within("features", features, 1, 4096);
  }

  /**
   * The network for one kind of pictures.
   *
   * @throws IllegalArgumentException if {@code sample} is no image, or too small a one
   */
  public Graph graph(Shape sample, int classes) {
    Check.that(sample.rank() == 4, "a judge looks at images [N, C, H, W], not at %s", sample);
    Check.within("height", sample.dim(2), 8, 1024);
    Check.within("width", sample.dim(3), 8, 1024);
    Graph.Builder graph = Graph.builder("classifier");
    Layers layers = new Layers(graph, Start.HE, FINISH);
    Value x = layers.input(IMAGE, sample);
    int channels = width;
    for (int i = 1; Math.min(x.shape().dim(2), x.shape().dim(3)) > SMALLEST_MAP; i++) {
      x = layers.conv("down" + i, x, channels, Kernel.HALVING);
      x = layers.active("down" + i + ".norm", x);
      channels = Math.min(2 * channels, WIDEST);
    }
    x = layers.nonlinear(layers.linear("last", layers.flatten(x), features));
    Map<String, Value> outputs = new LinkedHashMap<>();
    outputs.put(CLASS, layers.linear(CLASS, x, classes));
    outputs.put(FEATURES, x);
    return graph.build(outputs);
  }
}
