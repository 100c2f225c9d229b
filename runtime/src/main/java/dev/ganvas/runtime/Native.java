package dev.ganvas.runtime;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtProvider;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** ONNX Runtime's environment, and memory that it shares with Java without copies. */
final class Native {
  private static final Logger LOG = LoggerFactory.getLogger(Native.class);

  /** Stack for one start: touched only as far as it is needed. */
  private static final long STACK_BYTES = 256L << 20;

  // On a thread of its own: starting, ONNX Runtime matches this process's command line against a
  // pattern, recursively, and one of 4,000 characters (a class path) overflows an ordinary stack.
  private static final CompletableFuture<OrtEnvironment> STARTED =
      CompletableFuture.supplyAsync(
          Native::start, task -> new Thread(null, task, "onnxruntime", STACK_BYTES).start());

  private Native() {}

  /** The environment, which ONNX Runtime has once per process; silent and without telemetry. */
  static OrtEnvironment environment() {
    try {
      return STARTED.join();
    } catch (CompletionException e) {
      LOG.debug("ONNX Runtime cannot be started", e);
      throw new ModelException(
          "ONNX Runtime cannot be started: its native library is not for this machine, or the"
              + " directory for temporary files (java.io.tmpdir) does not take it");
    }
  }

  private static OrtEnvironment start() {
    try {
      // Below "fatal" it writes on the process's standard error; what it throws says the same.
      OrtEnvironment environment =
          OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
      environment.setTelemetry(false);
      return environment;
    } catch (OrtException e) {
      throw new CompletionException(e);
    }
  }

  /** Whether this build of ONNX Runtime could use a GPU. */
  static boolean hasCuda() {
    environment();
    return OrtEnvironment.getAvailableProviders().contains(OrtProvider.CUDA);
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
