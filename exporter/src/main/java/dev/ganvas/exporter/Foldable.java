package dev.ganvas.exporter;

import dev.ganvas.models.graph.Node;
import dev.ganvas.models.graph.Op;
import dev.ganvas.models.graph.Tensor;
import dev.ganvas.models.graph.Visitor;
import java.util.List;

/**
 * An evaluator of what can be folded. The rest are the ops of whole layers: one on weights alone is
 * a mistake in a network rather than something to compute, and is refused with a sentence.
 */
interface Foldable extends Visitor<Tensor> {
  @Override
  default Tensor input(Node node, Op.Input op) {
    throw refusal(node);
  }

  @Override
  default Tensor param(Node node, Op.Param op) {
    throw refusal(node);
  }

  @Override
  default Tensor constant(Node node, Op.Constant op) {
    return op.value();
  }

  @Override
  default Tensor linear(Node node, Op.Linear op, List<Tensor> inputs) {
    throw refusal(node);
  }

  @Override
  default Tensor conv2d(Node node, Op.Conv2d op, List<Tensor> inputs) {
    throw refusal(node);
  }

  @Override
  default Tensor convTranspose2d(Node node, Op.ConvTranspose2d op, List<Tensor> inputs) {
    throw refusal(node);
  }

  @Override
  default Tensor batchNorm(Node node, Op.BatchNorm op, List<Tensor> inputs) {
    throw refusal(node);
  }

  @Override
  default Tensor groupNorm(Node node, Op.GroupNorm op, List<Tensor> inputs) {
    throw refusal(node);
  }

  @Override
  default Tensor embedding(Node node, Op.Embedding op, List<Tensor> inputs) {
    throw refusal(node);
  }

  @Override
  default Tensor averagePool(Node node, Op.AveragePool op, List<Tensor> inputs) {
    throw refusal(node);
  }

  @Override
  default Tensor similarity(Node node, Op.Similarity op, List<Tensor> inputs) {
    throw refusal(node);
  }

  private static UnsupportedOperationException refusal(Node node) {
    return new UnsupportedOperationException(
        String.format(
            "%s (%s) reads weights and constants alone and cannot be folded into a weight; give it"
                + " an input that varies",
            node.name(), node.op().getClass().getSimpleName()));
  }
}
