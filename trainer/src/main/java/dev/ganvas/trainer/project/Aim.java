package dev.ganvas.trainer.project;

import ai.djl.ndarray.NDArray;
import dev.ganvas.runtime.project.Closeness;
import dev.ganvas.trainer.engine.Mode;
import dev.ganvas.trainer.engine.TorchOps;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;

/** One picture to come close to. Its arrays belong to the manager of {@code picture}. */
final class Aim {
  private static final float SHORTEST = 1e-6f;

  private final ProjectionNetworks networks;
  private final NDArray picture;
  private final NDArray mean;
  private final NDArray length;
  private final NDArray wanted;

  /**
   * @param picture [1, C, H, W]
   * @param mean of styles, [1, 1, dim]
   */
  Aim(ProjectionNetworks networks, NDArray picture, NDArray mean) {
    this.networks = networks;
    this.picture = picture;
    this.mean = mean;
    if (networks.eye() == null) {
      this.length = null;
      this.wanted = null;
    } else {
      NDArray seen = TorchOps.forgetting(() -> networks.eye().seen(picture));
      this.length = seen.norm().reshape(1).maximum(SHORTEST);
      this.wanted = seen.div(length);
    }
  }

  /** How unlike the pictures of styles [N, layers, dim] are: [N]. */
  NDArray losses(NDArray styles) {
    NDArray made = networks.painter().painted(styles);
    Map<String, NDArray> told = new HashMap<>();
    told.put(Unlikeness.MADE, made);
    told.put(Unlikeness.PICTURE, picture);
    told.put(Unlikeness.STYLES, styles);
    told.put(Unlikeness.MEAN, mean);
    if (networks.eye() != null) {
      told.put(Unlikeness.SEEN, networks.eye().seen(made).div(length));
      told.put(Unlikeness.WANTED, wanted);
    }
    return networks.unlikeness().forward(told, Mode.INFERENCE);
  }

  /** How close the picture of styles [1, layers, dim] comes. */
  Closeness closeness(NDArray styles) {
    return TorchOps.forgetting(
        () -> {
          NDArray made = networks.painter().painted(styles);
          NDArray difference = made.sub(picture);
          float error = difference.mul(difference).flatten().mean(new int[] {0}).getFloat();
          return new Closeness(Closeness.psnr(error, networks.peak()), distance(made));
        });
  }

  private OptionalDouble distance(NDArray made) {
    if (networks.eye() == null) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(networks.eye().seen(made).div(length).sub(wanted).norm().getFloat());
  }
}
