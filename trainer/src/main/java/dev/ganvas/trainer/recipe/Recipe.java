package dev.ganvas.trainer.recipe;

import dev.ganvas.models.Check;
import dev.ganvas.models.card.Style;
import dev.ganvas.models.graph.Graph;
import dev.ganvas.models.graph.Node;
import dev.ganvas.models.graph.Shape;
import dev.ganvas.models.net.Architecture;
import dev.ganvas.trainer.condition.Condition;
import dev.ganvas.trainer.data.DataDescription;
import dev.ganvas.trainer.engine.Optimiser;
import dev.ganvas.trainer.objective.Objective;
import dev.ganvas.trainer.regulariser.Regulariser;
import dev.ganvas.trainer.replay.Replay;
import dev.ganvas.trainer.schedule.GrowthPlan;
import dev.ganvas.trainer.schedule.Schedule;
import dev.ganvas.trainer.schedule.Stage;
import dev.ganvas.trainer.term.Extra;
import dev.ganvas.trainer.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A variant of GAN: a value on every axis. Its JSON form is what a run keeps and what {@code --set}
 * changes.
 *
 * @param name what commands call it
 * @param paper whose idea it is, and whose settings as far as short runs allow
 * @param when one sentence on when to choose it
 * @param architecture the two networks
 * @param condition what both networks are told about a sample
 * @param objective the losses of the two players
 * @param regularisers what is added to the critic's loss to keep it well behaved
 * @param extras what else is added to the players' losses
 * @param views what is done to each sample before the critic sees it
 * @param packing how many samples the critic sees at once (Lin et al. 2018); divides the batch
 * @param replay which of the generator's samples the critic learns from
 * @param generator how gradients move the generator's weights
 * @param critic how gradients move the critic's weights
 * @param criticSteps updates of the critic for each of the generator
 * @param rate the factor of both learning rates over the run
 * @param growth when the networks grow
 * @param averageHalfLifeImages half-life of the generator's moving average, in images; 0 for none
 * @param batch samples of each update
 * @param images real images that a run sees unless told otherwise
 */
public record Recipe(
    String name,
    String paper,
    String when,
    Architecture architecture,
    Condition condition,
    Objective objective,
    List<Regulariser> regularisers,
    List<Extra> extras,
    List<View> views,
    int packing,
    Replay replay,
    Optimiser generator,
    Optimiser critic,
    int criticSteps,
    Schedule rate,
    GrowthPlan growth,
    double averageHalfLifeImages,
    int batch,
    long images) {
  public Recipe {
    regularisers = Kinds.once("regularisers", Regulariser.class, regularisers);
    extras = Kinds.once("extras", Extra.class, extras);
    views = Kinds.once("views", View.class, views);
    Check.within("criticSteps", criticSteps, 1, 100);
    Check.within("averageHalfLifeImages", averageHalfLifeImages, 0, 1e9);
    Check.within("batch", batch, 2, 65_536);
    Check.that(
        packing >= 1 && packing <= batch && batch % packing == 0,
        "packing is %d; allowed are divisors of the batch, which is %d",
        packing,
        batch);
    Check.that(
        packing == 1 || !condition.concernsCritic(),
        "packing is %d, and %s asks the critic about each single sample; pack 1, or take"
            + " condition.type=none",
        packing,
        condition);
    replay.checkFit(batch);
    Check.that(images >= 1, "images is %d; allowed are 1 and above", images);
  }

  /** The same with other networks. */
  public Recipe with(Architecture other) {
    return new Recipe(
        name,
        paper,
        when,
        other,
        condition,
        objective,
        regularisers,
        extras,
        views,
        packing,
        replay,
        generator,
        critic,
        criticSteps,
        rate,
        growth,
        averageHalfLifeImages,
        batch,
        images);
  }

  /**
   * Checks that a run on a data set can begin and reach its end.
   *
   * @throws IllegalArgumentException if this recipe does not fit the data
   */
  public void checkFit(DataDescription data) {
    stages(data);
    generatorFor(data);
    criticFor(data);
  }

  /**
   * The stages of a run on a data set.
   *
   * @throws IllegalArgumentException if the networks cannot grow so, or the run is too short
   */
  public List<Stage> stages(DataDescription data) {
    List<Stage> stages = growth.stages(architecture.doublings(sample(data)), images);
    Stage.checkReached(stages, images, (long) batch * criticSteps);
    return stages;
  }

  /**
   * The generator for a data set.
   *
   * @throws IllegalArgumentException if this recipe does not fit the data
   */
  public Graph generatorFor(DataDescription data) {
    for (Extra extra : extras) {
      Check.that(
          architecture.hasStyles() || !extra.needsStyles(),
          "%s needs a generator that has styles, such as --set architecture=stylegan",
          extra);
    }
    return architecture.generator(sample(data), condition.conditioning(data));
  }

  /**
   * The generator for a data set as it is exported, by the roles of a card.
   *
   * @throws IllegalArgumentException if this recipe does not fit the data
   */
  public Map<String, Graph> partsFor(DataDescription data) {
    return architecture.parts(sample(data), condition.conditioning(data));
  }

  /** What stands between those parts, of a generator that has styles. */
  public Optional<Style> styleFor(DataDescription data) {
    return architecture.style(sample(data));
  }

  /**
   * The critic for a data set.
   *
   * @throws IllegalArgumentException if this recipe does not fit the data
   */
  public Graph criticFor(DataDescription data) {
    views.forEach(view -> view.checkFit(data));
    Graph critic = architecture.critic(packed(data), condition.conditioning(data));
    Check.that(
        critic.referenceRows() == 0,
        "critic.norm is VIRTUAL, but a critic has no reference batch; allowed are the other norms");
    Optional<Node> norm = critic.batchNorm();
    for (Regulariser regulariser : regularisers) {
      Check.that(
          norm.isEmpty() || !regulariser.ofSingleSamples(),
          "%s needs the critic's slope at single samples, which the batch norm %s mixes; allowed are"
              + " the norms LAYER, INSTANCE and NONE, such as --set architecture.critic.norm=LAYER",
          regulariser.name(),
          norm.map(Node::name).orElse(""));
    }
    return critic;
  }

  private Shape packed(DataDescription data) {
    Shape sample = sample(data);
    return sample.with(1, packing * sample.dim(1));
  }

  private static Shape sample(DataDescription data) {
    List<Integer> dims = new ArrayList<>(List.of(Shape.N));
    dims.addAll(data.shape());
    return new Shape(dims);
  }
}
