package dev.ganvas.models.graph;

import java.util.List;

/**
 * An interpreter of graphs: one method per op, so that none can be forgotten. {@code inputs} are
 * what this interpreter made of the node's inputs, in order.
 */
public interface Visitor<T> {
  T input(Node node, Op.Input op);

  T param(Node node, Op.Param op);

  T constant(Node node, Op.Constant op);

  T linear(Node node, Op.Linear op, List<T> inputs);

  T matMul(Node node, Op.MatMul op, List<T> inputs);

  T conv2d(Node node, Op.Conv2d op, List<T> inputs);

  T convTranspose2d(Node node, Op.ConvTranspose2d op, List<T> inputs);

  T batchNorm(Node node, Op.BatchNorm op, List<T> inputs);

  T groupNorm(Node node, Op.GroupNorm op, List<T> inputs);

  T activation(Node node, Op.Activation op, List<T> inputs);

  T binary(Node node, Op.Binary op, List<T> inputs);

  T concat(Node node, Op.Concat op, List<T> inputs);

  T slice(Node node, Op.Slice op, List<T> inputs);

  T reshape(Node node, Op.Reshape op, List<T> inputs);

  T transpose(Node node, Op.Transpose op, List<T> inputs);

  T expand(Node node, Op.Expand op, List<T> inputs);

  T embedding(Node node, Op.Embedding op, List<T> inputs);

  T mean(Node node, Op.Mean op, List<T> inputs);

  T sum(Node node, Op.Sum op, List<T> inputs);

  T softmax(Node node, Op.Softmax op, List<T> inputs);

  T upsample(Node node, Op.Upsample op, List<T> inputs);

  T averagePool(Node node, Op.AveragePool op, List<T> inputs);

  T pad(Node node, Op.Pad op, List<T> inputs);

  T dropout(Node node, Op.Dropout op, List<T> inputs);

  T similarity(Node node, Op.Similarity op, List<T> inputs);

  T spectralNorm(Node node, Op.SpectralNorm op, List<T> inputs);
}
