package dev.ganvas.runtime;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where a graph runs.
 *
 * @param gpu the number of a CUDA device, or {@link #CPU}
 * @param text for people: {@code cpu}, {@code gpu:0}, or the CPU and why it is not a GPU
 */
record Device(int gpu, String text) {
  static final int CPU = -1;

  private static final Logger LOG = LoggerFactory.getLogger(Device.class);

  /** Traces of an NVIDIA driver on Linux, in WSL and on Windows. */
  private static final List<String> DRIVER_TRACES =
      List.of("dev/nvidiactl", "dev/nvidia0", "dev/dxg", "Windows/System32/nvcuda.dll");

  /**
   * The device that {@code wanted} means on this machine. CUDA is tried only where it can work:
   * elsewhere the attempt unpacks half a gigabyte and then fails.
   */
  static Device choose(String wanted) {
    return choose(wanted, Native.hasCuda(), Path.of("/"));
  }

  /** As above, for a build with or without CUDA on the machine whose files are under root. */
  static Device choose(String wanted, boolean built, Path root) {
    if (wanted.equals("cpu") || (wanted.equals("auto") && !built)) {
      return new Device(CPU, "cpu");
    }
    if (!built) {
      return cpuBecause("this ONNX Runtime has no CUDA; use the onnxruntime_gpu artifact");
    }
    if (DRIVER_TRACES.stream().noneMatch(trace -> Files.exists(root.resolve(trace)))) {
      return cpuBecause("no NVIDIA driver was found");
    }
    int number = wanted.equals("auto") ? 0 : Integer.parseInt(wanted.substring("gpu:".length()));
    return new Device(number, "gpu:" + number);
  }

  /** The CPU, with one line in the log that says why. */
  static Device cpuBecause(String reason) {
    LOG.info("Running on the CPU: {}", reason);
    return new Device(CPU, "cpu (" + reason + ")");
  }

  boolean isGpu() {
    return gpu != CPU;
  }
}
