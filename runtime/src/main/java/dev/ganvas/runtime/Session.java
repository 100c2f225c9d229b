package dev.ganvas.runtime;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.RunOptions;
import ai.onnxruntime.OrtSession.SessionOptions;
import ai.onnxruntime.providers.OrtCUDAProviderOptions;
import dev.ganvas.models.card.ModelCard;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An open ONNX Runtime session and the device that it ended up on. */
record Session(OrtSession graph, Device device) {
  private static final Logger LOG = LoggerFactory.getLogger(Session.class);

  /**
   * Loads each of a bundle's graphs, in the order of {@link ModelCard#roles}.
   *
   * @throws ModelException if one cannot be loaded or is not what the card says
   */
  static List<Session> openAll(Bundle bundle, Device device, int threads) {
    return handOver(
        new ArrayList<>(),
        sessions -> {
          for (String role : bundle.card().roles()) {
            sessions.add(open(bundle.part(role), device, threads));
          }
          return sessions;
        });
  }

  /** What {@code use} makes of sessions, which it takes over; they are closed if it fails. */
  static <T> T handOver(List<Session> sessions, Function<List<Session>, T> use) {
    try {
      return use.apply(sessions);
    } catch (RuntimeException | Error e) {
      sessions.forEach(Session::close);
      throw e;
    }
  }

  /**
   * Loads a graph, on the CPU if the GPU turns out not to work, and compares it with the card.
   *
   * @throws ModelException if it cannot be loaded or is not what the card says
   */
  static Session open(Bundle.Part part, Device device, int threads) {
    Session session = device.isGpu() ? onGpu(part, device, threads) : onCpu(part, device, threads);
    try {
      Contract.check(part, session.graph());
      return session;
    } catch (RuntimeException | Error e) {
      session.close();
      throw e;
    }
  }

  private static Session onGpu(Bundle.Part part, Device device, int threads) {
    try {
      return new Session(create(part, device, threads), device);
    } catch (OrtException | LinkageError e) {
      LOG.debug("{} cannot be used", device.text(), e);
      return onCpu(part, Device.cpuBecause(device.text() + " could not be started"), threads);
    }
  }

  private static Session onCpu(Bundle.Part part, Device device, int threads) {
    try {
      return new Session(create(part, device, threads), device);
    } catch (OrtException e) {
      String file = part.file();
      LOG.debug("{} cannot be loaded", file, e);
      throw new ModelException(file + " is refused by ONNX Runtime: its graph is not valid");
    }
  }

  private static OrtSession create(Bundle.Part part, Device device, int threads)
      throws OrtException {
    try (SessionOptions options = new SessionOptions()) {
      options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
      options.setInterOpNumThreads(1);
      options.setIntraOpNumThreads(threads);
      // A lone run uses all threads; several runs share them, which costs nothing as long as
      // threads without work sleep instead of spinning.
      options.addConfigEntry("session.intra_op.allow_spinning", "0");
      if (!device.isGpu()) {
        return Native.environment().createSession(part.model(), options);
      }
      options.setMemoryPatternOptimization(false);
      try (OrtCUDAProviderOptions cuda = new OrtCUDAProviderOptions(device.gpu())) {
        // The default search times every algorithm anew for each batch size.
        cuda.add("cudnn_conv_algo_search", "HEURISTIC");
        options.addCUDA(cuda);
        return Native.environment().createSession(part.model(), options);
      }
    }
  }

  /** Runs the graph on whole tensors, into tensors of the caller's own. */
  void run(Map<String, OnnxTensor> inputs, Map<String, OnnxTensor> outputs) throws OrtException {
    try (RunOptions quiet = new RunOptions()) {
      quiet.setLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
      graph.run(inputs, Set.of(), outputs, quiet).close();
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
