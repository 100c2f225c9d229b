package dev.ganvas.trainer.judge;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.ganvas.models.graph.Graph;
import dev.ganvas.models.graph.Weights;
import dev.ganvas.models.net.Classifier;
import dev.ganvas.trainer.data.DataDescription;
import dev.ganvas.trainer.engine.Adam;
import dev.ganvas.trainer.engine.GraphBlock;
import dev.ganvas.trainer.engine.Mode;
import dev.ganvas.trainer.engine.Moments;
import dev.ganvas.trainer.engine.Opened;
import dev.ganvas.trainer.engine.Optimiser.Update;
import dev.ganvas.trainer.engine.Parameters;
import dev.ganvas.trainer.engine.TorchOps;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A classifier that learns, and then answers. */
public final class Pupil implements AutoCloseable {
  private static final double BETA1 = 0.9;
  private static final double BETA2 = 0.999;

  private final Opened opened = new Opened();
  private final List<Integer> shape;
  private final NDManager manager;
  private final TorchOps torch;
  private final GraphBlock block;
  private final Parameters parameters;
  private final Adam optimiser;
  private final Moments moments;

  /**
   * Knows nothing yet.
   *
   * @throws IllegalArgumentException if the data are no labelled images
   */
  Pupil(DataDescription data, Lessons lessons, Device device) {
    this.shape = data.shape();
    Graph graph = lessons.net().graph(sample(data), data.requireLabels());
    this.optimiser = new Adam(lessons.rate(), BETA1, BETA2);
    try {
      this.manager = opened.add(NDManager.newBaseManager(device, "PyTorch"));
      this.torch = opened.add(new TorchOps(device));
      this.block = opened.add(new GraphBlock(device, graph));
      this.parameters = new Parameters(manager, graph, Weights.initial(graph, lessons.seed()));
      this.moments = new Moments(manager, optimiser, parameters.trainable());
    } catch (RuntimeException e) {
      opened.close();
      throw e;
    }
  }

  private static dev.ganvas.models.graph.Shape sample(DataDescription data) {
    List<Integer> dims = new ArrayList<>(List.of(dev.ganvas.models.graph.Shape.N));
    dims.addAll(data.shape());
    return new dev.ganvas.models.graph.Shape(dims);
  }

  /**
   * Learns from one batch.
   *
   * @param pictures as laid out by the data's shape, one after the other
   * @param share of the full rate
   * @return the loss before it has learned from them
   */
  float learn(float[] pictures, long[] labels, double share) {
    try (NDManager scope = manager.newSubManager()) {
      NDArray[] loss = new NDArray[1];
      NDList gradients =
          TorchOps.recording(
              () -> {
                NDArray scores = outputs(scope, pictures, Mode.TRAINING).get(Classifier.CLASS);
                loss[0] = torch.crossEntropy(scores, scope.create(labels));
                return torch.gradients(loss[0], parameters.trainable());
              });
      double rate = optimiser.rate() * share;
      optimiser.move(torch, scope, new Update(rate, parameters.trainable(), gradients, moments));
      return loss[0].getFloat();
    }
  }

  /** The scores of pictures, one row after the other. */
  public float[] scores(float[] pictures) {
    return answer(pictures, Classifier.CLASS);
  }

  /** The features of pictures, one row after the other. */
  public float[] features(float[] pictures) {
    return answer(pictures, Classifier.FEATURES);
  }

  /** What it is. */
  Graph graph() {
    return block.graph();
  }

  /** What it has learned. */
  Weights weights() {
    return parameters.weights();
  }

  private float[] answer(float[] pictures, String output) {
    try (NDManager scope = manager.newSubManager()) {
      return TorchOps.forgetting(() -> outputs(scope, pictures, Mode.INFERENCE).get(output))
          .toFloatArray();
    }
  }

  private Map<String, NDArray> outputs(NDManager scope, float[] pictures, Mode mode) {
    long each = shape.stream().reduce(1, Math::multiplyExact);
    NDArray image =
        scope.create(
            pictures, new Shape(pictures.length / each, shape.get(0), shape.get(1), shape.get(2)));
    return block.outputs(parameters, Map.of(Classifier.IMAGE, image), mode);
  }

  @Override
  public void close() {
    opened.close();
  }
}
