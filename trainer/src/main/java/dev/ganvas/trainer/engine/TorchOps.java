package dev.ganvas.trainer.engine;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.JniUtils;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/**
 * What training needs of PyTorch beyond DJL: gradients that can be differentiated again and that
 * accumulate nowhere, and the updates that optimisers make in place.
 */
public final class TorchOps implements AutoCloseable {
  /** Methods whose {@code self} is what {@link TorchModule} makes; the list of what there is. */
  private static final String SOURCE = "ops.torchscript";

  private final TorchModule module;

  /** Compiles the operations for a device. */
  public TorchOps(Device device) {
    this.module = new TorchModule(device, source());
  }

  private static String source() {
    try (InputStream in = TorchOps.class.getResourceAsStream(SOURCE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("this jar is damaged: " + SOURCE + " cannot be read", e);
    }
  }

  /** Runs {@code work} while PyTorch records what gradients will need. */
  public static <T> T recording(Supplier<T> work) {
    return withRecording(true, work);
  }

  /** Runs {@code work} while PyTorch records nothing, so that its results carry no gradients. */
  public static <T> T forgetting(Supplier<T> work) {
    return withRecording(false, work);
  }

  /**
   * The gradients of a scalar, zero where it does not depend on a weight. They accumulate nowhere
   * and belong to the manager of {@code loss}.
   */
  public NDList gradients(NDArray loss, NDList weights) {
    return call("gradients", new NDList(loss), weights);
  }

  /**
   * The gradient of the sum of {@code score} by {@code sample}, of the sample's shape, which can
   * itself be differentiated. Both must have been made while {@link #recording}.
   */
  public NDArray slope(NDArray score, NDArray sample) {
    return call("slope", new NDList(score, sample)).head();
  }

  /** The Euclidean length of each row: [N, ...] -> [N], with slope zero where it is zero. */
  public NDArray lengths(NDArray rows) {
    return call("lengths", new NDList(rows)).head();
  }

  /** The mean cross entropy of logits [N, classes] for the true classes [N], as a scalar. */
  public NDArray crossEntropy(NDArray logits, NDArray classes) {
    return call("cross_entropy", new NDList(logits, classes)).head();
  }

  /** The squared Euclidean distance of two lists of arrays, as a scalar. */
  public NDArray distance(NDManager scope, NDList one, NDList other) {
    return call("distance", new NDList(scope.create(0f)), one, other).head();
  }

  /** The given rows [N] of {@code source} [M, ...]: [N, ...], owned as {@code rows} is. */
  public NDArray take(NDArray rows, NDArray source) {
    return call("take", new NDList(rows, source)).head();
  }

  /** Overwrites the rows [N] of {@code target} [M, ...] by {@code values} [N, ...], in place. */
  public void put(NDArray rows, NDArray target, NDArray values) {
    forgetting(() -> call("put", new NDList(rows, target, values)));
  }

  /**
   * Images [N, C, H, W] whose pixels come from other places: pixel p of image n is pixel {@code
   * origins[n, p]} times {@code kept[n, p]}. It can be differentiated twice.
   *
   * @param origins [N, H * W] of integers
   * @param kept [N, H * W], 0 for pixels that come from outside
   */
  public NDArray movePixels(NDArray images, NDArray origins, NDArray kept) {
    return call("move_pixels", new NDList(images, origins, kept)).head();
  }

  /** The Euclidean length of all gradients together. */
  public float norm(NDManager scope, NDList gradients) {
    return call("norm", new NDList(scope.create(0f)), gradients).head().getFloat();
  }

  /** Moves every target towards its weight by {@code share} of the way, in place. */
  public void approach(NDManager scope, NDList targets, NDList weights, double share) {
    NDList number = new NDList(scope.create((float) share));
    forgetting(() -> call("approach", number, targets, weights));
  }

  private static <T> T withRecording(boolean wanted, Supplier<T> work) {
    boolean before = JniUtils.isGradMode();
    JniUtils.setGradMode(wanted);
    try {
      return work.get();
    } finally {
      JniUtils.setGradMode(before);
    }
  }

  NDList call(String method, NDList arrays, NDList... lists) {
    return module.call(method, arrays, lists);
  }

  @Override
  public void close() {
    module.close();
  }
}
