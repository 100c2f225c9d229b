package dev.ganvas.exporter;

import dev.ganvas.models.graph.Node;
import dev.ganvas.models.graph.Op;
import dev.ganvas.models.graph.Shape;
import dev.ganvas.models.graph.Tensor;
import dev.ganvas.models.graph.Value;
import java.util.List;
import java.util.Optional;

/**
 * Outside training a batch norm only scales and shifts channels, which the weights of the layer
 * before it can do as well: a linear layer or a convolution of either kind, also with a reshape
 * between. The layer keeps its names. ONNX Runtime would fold into plain convolutions alone.
 */
final class BatchNormFolding {
  private BatchNormFolding() {}

  static Network apply(Network network) {
    return Rebuild.of(network, BatchNormFolding::fold);
  }

  private static Optional<Value> fold(Value value, Rebuild rebuild) {
    Source source = rebuild.source();
    Node norm = source.node(value);
    if (!(norm.op() instanceof Op.BatchNorm op) || !fixed(norm, source)) {
      return Optional.empty();
    }
    Value x = norm.inputs().get(0);
    Node before = source.node(x);
    boolean reshaped = before.op() instanceof Op.Reshape && source.readOnce(x);
    Value layer = reshaped ? before.inputs().get(0) : x;
    if (!foldable(layer, source) || layer.shape().dim(1) % x.shape().dim(1) != 0) {
      return Optional.empty();
    }
    Affine affine = Affine.of(op, statistics(norm, source)).spread(layer.shape().dim(1));
    Value folded = folded(source.node(layer), affine, rebuild);
    return Optional.of(reshaped ? rebuild.add(before.name(), before.op(), folded) : folded);
  }

  private static boolean fixed(Node norm, Source source) {
    return norm.inputs().stream().skip(1).allMatch(input -> source.fixed(input).isPresent());
  }

  private static List<Tensor> statistics(Node norm, Source source) {
    return norm.inputs().stream().skip(1).flatMap(input -> source.fixed(input).stream()).toList();
  }

  private static boolean foldable(Value value, Source source) {
    Node layer = source.node(value);
    boolean linear =
        layer.op() instanceof Op.Linear
            || layer.op() instanceof Op.Conv2d
            || layer.op() instanceof Op.ConvTranspose2d;
    return linear
        && source.readOnce(value)
        && layer.inputs().stream().skip(1).allMatch(source::ownWeight);
  }

  private static Value folded(Node layer, Affine affine, Rebuild rebuild) {
    Source source = rebuild.source();
    Value weight = layer.inputs().get(1);
    int outputAxis = layer.op() instanceof Op.ConvTranspose2d ? 1 : 0;
    Tensor scaled = affine.weight(source.fixed(weight).orElseThrow(), outputAxis);
    boolean biased = layer.inputs().size() > 2;
    String biasName = biased ? layer.inputs().get(2).name() : layer.name() + ".bias";
    Tensor bias =
        biased
            ? source.fixed(layer.inputs().get(2)).orElseThrow()
            : Tensor.full(Shape.of(affine.shift().length), 0);
    return rebuild.add(
        layer.name(),
        layer.op(),
        rebuild.copy(layer.inputs().get(0)),
        rebuild.weight(weight.name(), scaled),
        rebuild.weight(biasName, affine.bias(bias)));
  }
}
