package dev.ganvas.trainer.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.ganvas.models.Check;
import dev.ganvas.models.graph.Graph;
import dev.ganvas.models.graph.Op;
import dev.ganvas.models.graph.Tensor;
import dev.ganvas.models.graph.Weights;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The weights of one network on a device, in the graph's order. They live as long as a manager. */
public final class Parameters {
  private final List<Op.Param> params;
  private final NDList arrays = new NDList();
  private final NDList trainable = new NDList();

  /** Copies {@code weights} to the device of {@code manager}. */
  public Parameters(NDManager manager, Graph graph, Weights weights) {
    this.params = graph.params();
    for (Op.Param param : params) {
      NDArray array = manager.create(weights.of(param).values(), shape(param));
      array.setRequiresGradient(param.trainable());
      arrays.add(array);
      if (param.trainable()) {
        trainable.add(array);
      }
    }
  }

  private Parameters(List<Op.Param> params, Map<String, NDArray> arrays) {
    this.params = params;
    for (Op.Param param : params) {
      NDArray array = arrays.get(param.name());
      this.arrays.add(array);
      if (param.trainable()) {
        trainable.add(array);
      }
    }
  }

  /** The same arrays, as far as a part of the network has them. */
  public Parameters of(Graph part) {
    return new Parameters(part.params(), byName());
  }

  /** Whether something is kept but not trained, such as running statistics. */
  public boolean hasStatistics() {
    return trainable.size() < arrays.size();
  }

  /** All arrays, in the graph's order. */
  NDList arrays() {
    return arrays;
  }

  /** Those that an optimiser moves, in the graph's order. */
  public NDList trainable() {
    return trainable;
  }

  /** The names of {@link #trainable}. */
  public List<String> learned() {
    return params.stream().filter(Op.Param::trainable).map(Op.Param::name).toList();
  }

  /** The arrays by the names of their parameters, in order. */
  public Map<String, NDArray> byName() {
    Map<String, NDArray> named = new LinkedHashMap<>();
    for (int i = 0; i < params.size(); i++) {
      named.put(params.get(i).name(), arrays.get(i));
    }
    return named;
  }

  /** Puts what is kept but not trained, such as running statistics, back to its start. */
  public void reset() {
    for (int i = 0; i < params.size(); i++) {
      Op.Param param = params.get(i);
      if (!param.trainable()) {
        arrays.get(i).set(param.start().draw(param, 0).values());
      }
    }
  }

  /** Copies the present values off the device. */
  public Weights weights() {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    for (int i = 0; i < params.size(); i++) {
      Op.Param param = params.get(i);
      tensors.put(param.name(), new Tensor(param.shape(), arrays.get(i).toFloatArray()));
    }
    return new Weights(tensors);
  }

  private static Shape shape(Op.Param param) {
    Check.that(!param.shape().batched(), "%s has a batch", param.name());
    return new Shape(param.shape().dims().stream().mapToLong(Integer::longValue).toArray());
  }
}
