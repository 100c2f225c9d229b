package dev.ganvas.trainer.engine;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.JniUtils;
import java.util.function.Supplier;

/**
 * What training needs of PyTorch beyond DJL: gradients that can be differentiated again and that
 * accumulate nowhere, and the updates that optimisers make in place.
 */
public final class TorchOps implements AutoCloseable {
  private static final String WEIGHTS = "weights: List[Tensor], ";
  private static final String GRADIENTS = "gradients: List[Tensor], ";

  private static final String METHODS =
      TorchModule.method(
              "gradients",
              "loss: Tensor, weights: List[Tensor]",
              "List[Tensor]",
              """
              found = torch.autograd.grad([loss], weights, None, False, False, True)
              result = annotate(List[Tensor], [])
              for i in range(torch.len(weights)):
                gradient = found[i]
                if torch.__is__(gradient, None):
                  one = torch.zeros_like(weights[i])
                else:
                  one = unchecked_cast(Tensor, gradient)
                _ = torch.append(result, one)
              return result
              """)
          + TorchModule.method(
              "slope",
              "score: Tensor, sample: Tensor",
              "Tensor",
              """
              found = torch.autograd.grad([torch.sum(score)], [sample], None, True, True)
              return unchecked_cast(Tensor, found[0])
              """)
          + TorchModule.method(
              "lengths",
              "rows: Tensor",
              "Tensor",
              """
              return torch.norm(torch.flatten(rows, 1), 2, [1])
              """)
          + TorchModule.method(
              "cross_entropy",
              "scores: Tensor, label: Tensor",
              "Tensor",
              """
              return torch.nll_loss(torch.log_softmax(scores, 1), label)
              """)
          + TorchModule.method(
              "adam",
              "rate: Tensor, step: Tensor, beta1: Tensor, beta2: Tensor, "
                  + WEIGHTS
                  + GRADIENTS
                  + "first: List[Tensor], second: List[Tensor]",
              "Tensor",
              """
              steps = annotate(List[Tensor], [])
              for i in range(torch.len(weights)):
                _ = torch.append(steps, step)
              values = annotate(List[Tensor], [])
              for i in range(torch.len(weights)):
                _ = torch.append(values, torch.detach(weights[i]))
              none = annotate(List[Tensor], [])
              torch._fused_adam_(values, gradients, first, second, none, steps, \
              lr=float(rate), beta1=float(beta1), beta2=float(beta2), weight_decay=0., eps=1e-08, \
              amsgrad=False, maximize=False)
              return rate
              """)
          + TorchModule.method(
              "rms_prop",
              "rate: Tensor, step: Tensor, decay: Tensor, "
                  + WEIGHTS
                  + GRADIENTS
                  + "square: List[Tensor]",
              "Tensor",
              """
              keep = float(decay)
              for i in range(torch.len(weights)):
                g = gradients[i]
                mean = torch.addcmul_(torch.mul_(square[i], keep), g, g, value=1. - keep)
                spread = torch.add_(torch.sqrt(mean), 1e-08)
                _ = torch.addcdiv_(torch.detach(weights[i]), g, spread, value=-float(rate))
              return rate
              """)
          + TorchModule.method(
              "approach",
              "share: Tensor, targets: List[Tensor], weights: List[Tensor]",
              "Tensor",
              """
              for i in range(torch.len(weights)):
                _ = torch.lerp_(targets[i], torch.detach(weights[i]), float(share))
              return share
              """)
          + TorchModule.method(
              "clip",
              "bound: Tensor, weights: List[Tensor]",
              "Tensor",
              """
              for i in range(torch.len(weights)):
                _ = torch.clamp_(torch.detach(weights[i]), -float(bound), float(bound))
              return bound
              """)
          + TorchModule.method(
              "norm",
              "zero: Tensor, gradients: List[Tensor]",
              "Tensor",
              """
              total = zero
              for i in range(torch.len(gradients)):
                g = gradients[i]
                total = torch.add(total, torch.sum(torch.mul(g, g)))
              return torch.sqrt(total)
              """);
  private final TorchModule module;

  /** Compiles the operations for a device. */
  public TorchOps(Device device) {
    this.module = new TorchModule(device, METHODS);
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

  /**
   * The mean of -log softmax(scores) at the label: how much the labels surprise.
   *
   * @param scores [N, classes], unbounded
   * @param label [N], integers in 0 .. classes - 1
   */
  public NDArray crossEntropy(NDArray scores, NDArray label) {
    return call("cross_entropy", new NDList(scores, label)).head();
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
