package dev.ganvas.trainer.bench;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;

/** The rate of this machine's float matrix product, the yardstick of every network. */
final class Gemm {
  private static final int SIDE = 1024;

  private Gemm() {}

  /** In GFLOP a second, with all of PyTorch's threads. */
  static double measure(Pace pace) throws IOException {
    try (NDManager manager = NDManager.newBaseManager(Device.cpu(), "PyTorch")) {
      NDArray a = manager.randomUniform(-1, 1, new Shape(SIDE, SIDE));
      NDArray b = manager.randomUniform(-1, 1, new Shape(SIDE, SIDE));
      double each = 2e-9 * SIDE * SIDE * SIDE;
      return pace.rate(each, () -> a.matMul(b).close());
    }
  }
}
