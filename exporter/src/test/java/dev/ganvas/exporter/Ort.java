package dev.ganvas.exporter;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.ganvas.models.graph.Shape;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.HashMap;
import java.util.Map;

/** A written network in ONNX Runtime. */
final class Ort implements AutoCloseable {
  private final OrtSession session;
  private final Map<String, OnnxTensor> inputs = new HashMap<>();

  Ort(byte[] model) {
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      session = OrtEnvironment.getEnvironment().createSession(model, options);
    } catch (OrtException e) {
      throw new AssertionError(e.getMessage(), e);
    }
  }

  /** Feeds samples of one shape, as many as the values make up. */
  Ort feed(String input, Shape shape, float... values) {
    return put(
        input,
        env -> OnnxTensor.createTensor(env, FloatBuffer.wrap(values), sizes(shape, values.length)));
  }

  /** Feeds one index to each sample. */
  Ort feed(String input, long... indices) {
    return put(
        input,
        env -> OnnxTensor.createTensor(env, LongBuffer.wrap(indices), new long[] {indices.length}));
  }

  /** All values of an output. */
  float[] read(String output) {
    try (OrtSession.Result result = session.run(inputs)) {
      FloatBuffer buffer = ((OnnxTensor) result.get(output).orElseThrow()).getFloatBuffer();
      float[] values = new float[buffer.remaining()];
      buffer.get(values);
      return values;
    } catch (OrtException e) {
      throw new AssertionError(e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    try {
      inputs.values().forEach(OnnxTensor::close);
      session.close();
    } catch (OrtException e) {
      throw new AssertionError(e.getMessage(), e);
    }
  }

  private interface Maker {
    OnnxTensor make(OrtEnvironment environment) throws OrtException;
  }

  private Ort put(String input, Maker maker) {
    try {
      OnnxTensor before = inputs.put(input, maker.make(OrtEnvironment.getEnvironment()));
      if (before != null) {
        before.close();
      }
      return this;
    } catch (OrtException e) {
      throw new AssertionError(e.getMessage(), e);
    }
  }

  private static long[] sizes(Shape shape, int values) {
    long[] sizes = shape.dims().stream().mapToLong(Integer::longValue).toArray();
    sizes[0] = values / shape.elements();
    return sizes;
  }
}
