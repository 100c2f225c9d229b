package dev.ganvas.trainer.loop;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.ganvas.models.random.SeedStream;
import dev.ganvas.trainer.engine.Mode;
import dev.ganvas.trainer.engine.TorchOps;
import dev.ganvas.trainer.objective.Scores;
import java.util.HashMap;
import java.util.Map;

/**
 * What the terms of one update see: the batch, the networks, and the fake and the scores, each made
 * once, when first asked for. Arrays die with the step.
 */
public final class Step implements Scores {
  /** What random numbers are drawn for; each has a stream of its own. */
  public enum Draw {
    SAMPLES(0),
    LATENT(1),
    PENALTY(2);

    /** Part of what makes a run repeatable: never to be given to another purpose. */
    final int stream;

    Draw(int stream) {
      this.stream = stream;
    }
  }

  private final Game game;
  private final Player learner;
  private final NDManager scope;
  private final Clock clock;
  private final Map<String, NDArray> inputs;
  private NDArray fakeSample;
  private NDArray real;
  private NDArray fake;

  Step(Game game, Player learner, NDManager scope, Clock clock) {
    this.game = game;
    this.learner = learner;
    this.scope = scope;
    this.clock = clock;
    this.inputs = game.feed().batch(scope, this::random);
  }

  /** Owns everything that is made in this step. */
  public NDManager scope() {
    return scope;
  }

  /** PyTorch's operations. */
  public TorchOps torch() {
    return game.torch();
  }

  /** The random numbers of this step for one purpose, the same at every call. */
  public SeedStream random(Draw draw) {
    return clock.random(draw.stream);
  }

  /** Real samples, [N, C, H, W] in [-1, 1] or [N, dim]. */
  public NDArray realSample() {
    return inputs.get(Feed.SAMPLE);
  }

  /** The generator's samples; they carry gradients only while the generator learns. */
  public NDArray fakeSample() {
    if (fakeSample == null) {
      fakeSample =
          learner.owns(game.generator()) ? generate() : TorchOps.forgetting(this::generate);
    }
    return fakeSample;
  }

  private NDArray generate() {
    return game.generator().forward(inputs, Mode.TRAINING);
  }

  /** The critic's scores [N, 1] of samples, under the conditions of this batch. */
  public NDArray score(NDArray samples) {
    Map<String, NDArray> judged = new HashMap<>(inputs);
    judged.put(Feed.SAMPLE, samples);
    return game.critic().forward(judged, Mode.TRAINING);
  }

  @Override
  public NDArray real() {
    if (real == null) {
      real = score(realSample());
    }
    return real;
  }

  @Override
  public NDArray fake() {
    if (fake == null) {
      fake = score(fakeSample());
    }
    return fake;
  }

  /** The mean scores that were asked for in this step, by the name of their metric. */
  Map<String, NDArray> meanScores() {
    Map<String, NDArray> means = new HashMap<>();
    if (real != null) {
      means.put("score/real", real.mean());
    }
    if (fake != null) {
      means.put("score/fake", fake.mean());
    }
    return means;
  }
}
