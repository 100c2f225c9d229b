package dev.ganvas.runtime;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;

/** ONNX Runtime's environment, and memory that it shares with Java without copies. */
final class Native {
  private Native() {}

  /** The environment, which ONNX Runtime has once per process; silent and without telemetry. */
  static OrtEnvironment environment() {
    // Below "fatal" it writes on the process's standard error; what it throws says the same.
    OrtEnvironment environment =
        OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
    try {
      environment.setTelemetry(false);
    } catch (OrtException e) {
      throw new IllegalStateException("telemetry cannot be switched off", e);
    }
    return environment;
  }

  static FloatBuffer floats(long count) {
    return bytes(count * Float.BYTES).asFloatBuffer();
  }

  static LongBuffer longs(long count) {
    return bytes(count * Long.BYTES).asLongBuffer();
  }

  /** A tensor over the buffer's own memory, from its position to its limit. */
  static OnnxTensor tensor(FloatBuffer buffer, long... shape) throws OrtException {
    return OnnxTensor.createTensor(environment(), buffer, shape);
  }

  static OnnxTensor tensor(LongBuffer buffer, long... shape) throws OrtException {
    return OnnxTensor.createTensor(environment(), buffer, shape);
  }

  private static ByteBuffer bytes(long count) {
    return ByteBuffer.allocateDirect(Math.toIntExact(count)).order(ByteOrder.nativeOrder());
  }
}
