package dev.ganvas.trainer.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.ganvas.models.graph.DataType;
import dev.ganvas.models.graph.Op;
import dev.ganvas.models.random.SeedStream;

/** Random numbers for an input; the same at every call. */
record Samples(Op.Input input) {
  boolean indices() {
    return input.type() == DataType.INDEX;
  }

  long[] sizes(int batch) {
    long[] sizes = input.shape().dims().stream().mapToLong(Integer::longValue).toArray();
    sizes[0] = batch;
    return sizes;
  }

  float[] values(int batch) {
    float[] values = new float[batch * (int) input.shape().elements()];
    SeedStream.of(batch, input.name().hashCode()).fillNormal(values);
    return values;
  }

  long[] labels(int batch) {
    SeedStream random = SeedStream.of(batch, input.name().hashCode());
    long[] labels = new long[batch];
    for (int i = 0; i < batch; i++) {
      labels[i] = random.nextInt(10);
    }
    return labels;
  }

  NDArray array(NDManager scope, int batch) {
    ai.djl.ndarray.types.Shape shape = new ai.djl.ndarray.types.Shape(sizes(batch));
    return indices() ? scope.create(labels(batch), shape) : scope.create(values(batch), shape);
  }
}
