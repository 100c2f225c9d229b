package dev.ganvas.trainer.loop;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import dev.ganvas.models.random.SeedStream;
import dev.ganvas.trainer.engine.Parameters;
import dev.ganvas.trainer.engine.TorchOps;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An exponential moving average of the generator's weights, by half-life in images (Karras et al.
 * 2018). Early on the half-life is a twentieth of the images seen, so that the start is forgotten.
 */
public final class Average {
  /** What the names of averaged weights begin with in a checkpoint. */
  public static final String PREFIX = "average.";

  private static final double RAMP = 0.05;
  private static final int CALIBRATION_BATCHES = 64;

  private final Network network;
  private final NDList followed;
  private final double halfLifeImages;
  private long images;

  /** Starts as a copy of {@code generator}; a half-life of 0 follows it exactly. */
  public Average(NDManager manager, Network generator, double halfLifeImages) {
    this.network = generator.copy(manager);
    this.followed = generator.parameters().trainable();
    this.halfLifeImages = halfLifeImages;
  }

  /** Moves towards the generator as it is after {@code imagesSeen}. */
  void follow(TorchOps torch, NDManager scope, long imagesSeen) {
    double halfLife = Math.min(halfLifeImages, imagesSeen * RAMP);
    double kept = halfLife == 0 ? 0 : Math.pow(0.5, (imagesSeen - images) / halfLife);
    images = imagesSeen;
    torch.approach(scope, network.parameters().trainable(), followed, 1 - kept);
  }

  /** Goes on from a checkpoint at which {@code imagesSeen} had been shown. */
  public void resumeAt(long imagesSeen) {
    images = imagesSeen;
  }

  /** The averaged weights and statistics by their names in a checkpoint. */
  public Map<String, NDArray> state() {
    Map<String, NDArray> state = new LinkedHashMap<>();
    Parameters parameters = network.parameters();
    parameters.byName().forEach((key, array) -> state.put(PREFIX + key, array));
    return state;
  }

  /**
   * Sets the running statistics anew, from batches of fixed seeds: those of the training generator
   * are not those of the averaged weights. The result does not depend on earlier calls.
   */
  public void calibrate(NDManager manager, Feed feed) {
    if (!network.parameters().hasStatistics()) {
      return;
    }
    network.parameters().reset();
    for (int i = 0; i < CALIBRATION_BATCHES; i++) {
      long seed = i;
      try (NDManager scope = manager.newSubManager()) {
        Batch batch = feed.batch(scope, draw -> SeedStream.of(seed, draw.stream));
        TorchOps.forgetting(() -> feed.made(scope, network, batch));
      }
    }
  }

  /** The averaged generator. */
  public Network network() {
    return network;
  }
}
