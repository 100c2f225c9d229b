package dev.ganvas.trainer.engine;

import ai.djl.Device;
import ai.djl.engine.Engine;
import dev.ganvas.models.Check;

/** Starts PyTorch quietly and chooses where it runs. */
public final class Devices {
  private static final String THREADS = "ai.djl.pytorch.num_threads";

  private Devices() {}

  /**
   * {@code auto}, {@code cpu} or {@code gpu:N}.
   *
   * @throws IllegalArgumentException if this is none of them, or if PyTorch cannot use that GPU
   */
  public static Device choose(String wanted) {
    Check.that(
        wanted.matches("auto|cpu|gpu:[0-9]{1,2}"),
        "device is %s; allowed are auto, cpu and gpu:N",
        wanted);
    Engine engine = engine();
    if (wanted.equals("cpu") || (wanted.equals("auto") && engine.getGpuCount() == 0)) {
      return Device.cpu();
    }
    int number = wanted.equals("auto") ? 0 : Integer.parseInt(wanted.substring(4));
    Check.that(
        number < engine.getGpuCount(),
        "device is %s, but PyTorch finds %d GPUs: it needs one, its driver, and PyTorch's CUDA"
            + " libraries (docs/gpu.md)",
        wanted,
        engine.getGpuCount());
    return Device.gpu(number);
  }

  /**
   * Has PyTorch compute on one thread, unless it runs already or somebody has chosen otherwise: its
   * threads wait for each other by spinning, which takes a busy machine from everybody else.
   */
  public static void modest() {
    if (System.getenv("OMP_NUM_THREADS") == null && System.getProperty(THREADS) == null) {
      System.setProperty(THREADS, "1");
    }
  }

  /** What computes, for the record. */
  public static String version() {
    return engine().getVersion();
  }

  /** PyTorch, told neither to phone home nor to download anything. */
  private static Engine engine() {
    System.setProperty("OPT_OUT_TRACKING", "true");
    System.setProperty("ai.djl.offline", "true");
    // One native call runs a whole network, so there is nothing for the optimiser to gain; and
    // without it the first steps compute exactly what later ones do.
    System.setProperty("ai.djl.pytorch.graph_optimizer", "false");
    return Engine.getEngine("PyTorch");
  }
}
