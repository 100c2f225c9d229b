package dev.ganvas.runtime;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import ai.onnxruntime.providers.OrtCUDAProviderOptions;
import dev.ganvas.models.card.ModelCard;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An open ONNX Runtime session and the device that it ended up on. */
record Session(OrtSession graph, Device device) {
  private static final Logger LOG = LoggerFactory.getLogger(Session.class);

  /**
   * Loads a bundle's graph, on the CPU if the GPU turns out not to work, and compares it with the
   * card.
   *
   * @throws ModelException if it cannot be loaded or is not what the card says
   */
  static Session open(Bundle bundle, Device device) {
    Session session = device.isGpu() ? onGpu(bundle, device) : onCpu(bundle, device);
    try {
      Contract.check(bundle.card(), session.graph());
      return session;
    } catch (ModelException e) {
      session.close();
      throw e;
    }
  }

  private static Session onGpu(Bundle bundle, Device device) {
    try {
      return new Session(create(bundle.model(), device), device);
    } catch (OrtException | LinkageError e) {
      LOG.debug("{} cannot be used", device.text(), e);
      return onCpu(bundle, Device.cpuBecause(device.text() + " could not be started"));
    }
  }

  private static Session onCpu(Bundle bundle, Device device) {
    try {
      return new Session(create(bundle.model(), device), device);
    } catch (OrtException e) {
      String file = bundle.card().graphs().get(ModelCard.GENERATOR).file();
      LOG.debug("{} cannot be loaded", file, e);
      throw new ModelException(file + " is refused by ONNX Runtime: its graph is not valid");
    }
  }

  private static OrtSession create(byte[] model, Device device) throws OrtException {
    try (SessionOptions options = new SessionOptions()) {
      options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
      // Several single-threaded runs at once beat one run on several threads.
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      if (!device.isGpu()) {
        return Native.environment().createSession(model, options);
      }
      options.setMemoryPatternOptimization(false);
      try (OrtCUDAProviderOptions cuda = new OrtCUDAProviderOptions(device.gpu())) {
        // The default search times every algorithm anew for each batch size.
        cuda.add("cudnn_conv_algo_search", "HEURISTIC");
        options.addCUDA(cuda);
        return Native.environment().createSession(model, options);
      }
    }
  }

  void close() {
    try {
      graph.close();
    } catch (OrtException e) {
      throw new IllegalStateException("a session cannot be closed", e);
    }
  }
}
