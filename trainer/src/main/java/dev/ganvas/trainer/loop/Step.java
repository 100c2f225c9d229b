package dev.ganvas.trainer.loop;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.ganvas.models.net.Architecture;
import dev.ganvas.models.random.SeedStream;
import dev.ganvas.trainer.engine.Mode;
import dev.ganvas.trainer.engine.TorchOps;
import dev.ganvas.trainer.objective.Scores;
import dev.ganvas.trainer.schedule.Schedule;
import java.util.HashMap;
import java.util.Map;

/**
 * What the terms of one update see: the batch, the networks, and the fakes and what the critic
 * says, each made once, when first asked for. Arrays die with the step.
 */
public final class Step implements Scores, Moment {
  /** What random numbers are drawn for; each has a stream of its own. */
  public enum Draw {
    SAMPLES(0),
    LATENT(1),
    PENALTY(2),
    CODE(3),
    VIEW(4),
    REPLAY(5),
    NOISE(6),
    MIXING(7),
    PATH(8);

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
  private final Batch reals;
  private final SeedStream viewing;
  private Batch fakes;
  private Map<String, NDArray> ofReals;
  private Map<String, NDArray> ofFakes;

  Step(Game game, Player learner, NDManager scope, Clock clock) {
    this.game = game;
    this.learner = learner;
    this.scope = scope;
    this.clock = clock;
    this.reals = game.feed().batch(scope, this);
    this.viewing = random(Draw.VIEW);
  }

  /** Owns everything that is made in this step. */
  public NDManager scope() {
    return scope;
  }

  /** PyTorch's operations. */
  public TorchOps torch() {
    return game.torch();
  }

  @Override
  public SeedStream random(Draw draw) {
    return clock.random(draw.stream);
  }

  @Override
  public double at(Schedule schedule) {
    return clock.at(schedule);
  }

  /** An array that outlives the step, of zeros at first, to be changed in place. */
  public NDArray memory(String name, Shape shape) {
    return game.memory().array(name, shape);
  }

  /** Who learns: {@code generator} or {@code critic}. */
  public String learner() {
    return learner.name();
  }

  /** The weights that are learned. */
  public NDList weights() {
    return learner.weights();
  }

  /** Real samples with their labels. */
  public Batch reals() {
    return reals;
  }

  /**
   * The generator's samples with what it was told. They carry gradients only while it learns; while
   * the critic does, some may be earlier ones.
   */
  public Batch fakes() {
    if (fakes == null) {
      fakes =
          learner.owns(game.generator())
              ? generate()
              : TorchOps.forgetting(() -> game.replay().of(this, generate()));
    }
    return fakes;
  }

  private Batch generate() {
    return reals.with(game.making().of(this, reals));
  }

  /** How the generator makes samples. */
  public Making making() {
    return game.making();
  }

  /** Everything that the critic says of samples, by the names of its outputs. */
  public Map<String, NDArray> judge(Batch batch) {
    NDArray seen = game.sight().of(this, viewing, batch.sample());
    return game.critic().outputs(batch.with(seen).inputs(), Mode.TRAINING);
  }

  /** What the critic scores together as one row: [N, ...] -> [scores, numbers]. */
  public NDArray packed(NDArray samples) {
    return samples.reshape(samples.getShape().get(0) / game.sight().packing(), -1);
  }

  /** One of the critic's outputs for the real samples. */
  public NDArray ofReals(String output) {
    if (ofReals == null) {
      ofReals = judge(reals);
    }
    return ofReals.get(output);
  }

  /** One of the critic's outputs for the generator's samples. */
  public NDArray ofFakes(String output) {
    if (ofFakes == null) {
      ofFakes = judge(fakes());
    }
    return ofFakes.get(output);
  }

  @Override
  public NDArray real() {
    return ofReals(Architecture.SCORE);
  }

  @Override
  public NDArray fake() {
    return ofFakes(Architecture.SCORE);
  }

  /**
   * The mean scores of these real samples, of others of the same data and of the generator's, by a
   * critic that learns nothing from being asked.
   */
  Map<String, Double> familiarity(Feed heldOut) {
    return TorchOps.forgetting(
        () ->
            Map.of(
                "familiar/real", meanScore(reals),
                "familiar/held-out", meanScore(heldOut.batch(scope, this)),
                "familiar/fake", meanScore(fakes())));
  }

  private double meanScore(Batch batch) {
    NDArray seen = game.sight().of(this, viewing, batch.sample());
    Map<String, NDArray> said = game.critic().outputs(batch.with(seen).inputs(), Mode.INFERENCE);
    return said.get(Architecture.SCORE).mean().getFloat();
  }

  /** Lets the views know what the critic gave real samples, if it was asked. */
  void heed() {
    if (ofReals != null) {
      game.sight().heed(this, real());
    }
  }

  /** The mean scores that were asked for in this step, by the name of their metric. */
  Map<String, NDArray> meanScores() {
    Map<String, NDArray> means = new HashMap<>();
    if (ofReals != null) {
      means.put("score/real", real().mean());
    }
    if (ofFakes != null) {
      means.put("score/fake", fake().mean());
    }
    return means;
  }
}
