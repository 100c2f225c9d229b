package dev.ganvas.trainer.loop;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import dev.ganvas.models.card.ModelCard;
import dev.ganvas.models.card.Noise;
import dev.ganvas.models.card.Style;
import dev.ganvas.models.graph.Graph;
import dev.ganvas.trainer.engine.Mode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A generator that has styles, in its two parts.
 *
 * @param mapping from latents, and what else is told, to styles
 * @param synthesis from styles and noise to samples
 * @param style what stands between them
 * @param noise what the layers of the synthesis take beside it, in their order
 */
public record StyleParts(Network mapping, Network synthesis, Style style, List<Noise> noise)
    implements AutoCloseable {
  public StyleParts {
    noise = List.copyOf(noise);
  }

  /** The parts of a generator, which share its weights. */
  public static StyleParts of(
      Network generator, Device device, Map<String, Graph> graphs, Style style) {
    Graph synthesis = graphs.get(ModelCard.SYNTHESIS);
    List<Noise> noise =
        synthesis.inputs().stream()
            .filter(input -> !input.name().equals(style.tensor()))
            .map(in -> new Noise(in.name(), in.shape().dim(2), in.shape().dim(3)))
            .toList();
    return new StyleParts(
        generator.part(device, graphs.get(ModelCard.MAPPING)),
        generator.part(device, synthesis),
        style,
        noise);
  }

  /** The same for every layer: [N, dim] -> [N, layers, dim]. */
  public NDArray everyLayer(NDArray w) {
    return w.expandDims(1).repeat(1, style.layers());
  }

  /**
   * The samples of styles.
   *
   * @param styles [N, layers, dim]
   * @param drawn the noise of each layer, [N, 1, height, width]
   */
  public NDArray samples(NDArray styles, List<NDArray> drawn, Mode mode) {
    Map<String, NDArray> inputs = new HashMap<>();
    inputs.put(style.tensor(), styles);
    for (int layer = 0; layer < noise.size(); layer++) {
      inputs.put(noise.get(layer).tensor(), drawn.get(layer));
    }
    return synthesis.forward(inputs, mode);
  }

  @Override
  public void close() {
    mapping.close();
    synthesis.close();
  }
}
