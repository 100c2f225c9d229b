package dev.ganvas.trainer.project;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.ganvas.exporter.OnnxReader;
import dev.ganvas.models.card.Inputs;
import dev.ganvas.models.card.ModelCard;
import dev.ganvas.models.card.Noise;
import dev.ganvas.runtime.Bundle;
import dev.ganvas.trainer.engine.Mode;
import dev.ganvas.trainer.loop.Network;
import java.util.HashMap;
import java.util.Map;

/** The synthesis network of a bundle, differentiable and without noise. */
final class Painter implements AutoCloseable {
  private final NDManager manager;
  private final Inputs inputs;
  private final Network network;
  private final Map<Long, Map<String, NDArray>> silence = new HashMap<>();

  /**
   * @param manager of weights, which live as long as it does
   */
  Painter(NDManager manager, Bundle bundle) {
    var read = OnnxReader.read(bundle.onnx(ModelCard.SYNTHESIS));
    this.manager = manager;
    this.inputs = bundle.card().inputs();
    this.network = new Network(manager, read.graph(), read.weights());
  }

  /** Styles [N, layers, dim] as pictures [N, C, H, W], owned as the styles are. */
  NDArray painted(NDArray styles) {
    long rows = styles.getShape().get(0);
    Map<String, NDArray> told = new HashMap<>(silence.computeIfAbsent(rows, this::silence));
    told.put(inputs.style().tensor(), styles);
    return network.forward(told, Mode.INFERENCE);
  }

  private Map<String, NDArray> silence(long rows) {
    Map<String, NDArray> none = new HashMap<>();
    for (Noise layer : inputs.noise()) {
      Shape shape = new Shape(rows, 1, layer.height(), layer.width());
      none.put(layer.tensor(), manager.zeros(shape));
    }
    return none;
  }

  @Override
  public void close() {
    network.close();
  }
}
