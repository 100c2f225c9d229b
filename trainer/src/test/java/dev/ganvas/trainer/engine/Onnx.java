package dev.ganvas.trainer.engine;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.ganvas.exporter.Network;
import dev.ganvas.exporter.OnnxFile;
import dev.ganvas.exporter.Provenance;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.HashMap;
import java.util.Map;

/** A network as it is exported, in ONNX Runtime. */
final class Onnx implements AutoCloseable {
  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final OrtSession session;
  private final String first;

  Onnx(Network network) throws OrtException {
    first = network.graph().outputs().keySet().iterator().next();
    byte[] file = OnnxFile.bytes(network, new Provenance("A test.", "0", Map.of()));
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      session = environment.createSession(file, options);
    }
  }

  /** All values of the first output. */
  float[] first(int batch, Map<String, Samples> inputs) throws OrtException {
    Map<String, OnnxTensor> tensors = new HashMap<>();
    try {
      for (Map.Entry<String, Samples> input : inputs.entrySet()) {
        tensors.put(input.getKey(), tensor(input.getValue(), batch));
      }
      try (OrtSession.Result result = session.run(tensors)) {
        FloatBuffer values = ((OnnxTensor) result.get(first).orElseThrow()).getFloatBuffer();
        float[] y = new float[values.remaining()];
        values.get(y);
        return y;
      }
    } finally {
      tensors.values().forEach(OnnxTensor::close);
    }
  }

  private OnnxTensor tensor(Samples samples, int batch) throws OrtException {
    long[] sizes = samples.sizes(batch);
    return samples.indices()
        ? OnnxTensor.createTensor(environment, LongBuffer.wrap(samples.labels(batch)), sizes)
        : OnnxTensor.createTensor(environment, FloatBuffer.wrap(samples.values(batch)), sizes);
  }

  @Override
  public void close() throws OrtException {
    session.close();
  }
}
