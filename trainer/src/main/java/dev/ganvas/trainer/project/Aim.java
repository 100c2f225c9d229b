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

  private final Sight sight;
  private final NDArray picture;
  private final NDArray mean;
  private final NDArray length;
  private final NDArray wanted;

  /**
   * @param picture [1, C, H, W]
   * @param mean of styles, [1, 1, dim]
   */
  Aim(Sight sight, NDArray picture, NDArray mean) {
    this.sight = sight;
    this.picture = picture;
    this.mean = mean;
    if (sight.eye() == null) {
      this.length = null;
      this.wanted = null;
    } else {
      NDArray seen = TorchOps.forgetting(() -> sight.eye().seen(picture));
      this.length = seen.norm().reshape(1).maximum(SHORTEST);
      this.wanted = seen.div(length);
    }
  }

  /** How unlike the pictures of styles [N, layers, dim] are: [N]. */
  NDArray losses(NDArray styles) {
    NDArray made = sight.painter().painted(styles);
    Map<String, NDArray> told = new HashMap<>();
    told.put(Unlikeness.MADE, made);
    told.put(Unlikeness.PICTURE, picture);
    told.put(Unlikeness.STYLES, styles);
    told.put(Unlikeness.MEAN, mean);
    if (sight.eye() != null) {
      told.put(Unlikeness.SEEN, sight.eye().seen(made).div(length));
      told.put(Unlikeness.WANTED, wanted);
    }
    return sight.unlikeness().forward(told, Mode.INFERENCE);
  }

  /** How close the picture of styles [1, layers, dim] comes. */
  Closeness closeness(NDArray styles) {
    return TorchOps.forgetting(
        () -> {
          NDArray made = sight.painter().painted(styles);
          NDArray difference = made.sub(picture);
          float error = difference.mul(difference).flatten().mean(new int[] {0}).getFloat();
          return new Closeness(Closeness.psnr(error, sight.peak()), distance(made));
        });
  }

  private OptionalDouble distance(NDArray made) {
    if (sight.eye() == null) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(sight.eye().seen(made).div(length).sub(wanted).norm().getFloat());
  }
}
