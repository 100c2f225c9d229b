package dev.ganvas.trainer.export;

import dev.ganvas.models.Release;
import dev.ganvas.models.card.GraphFile;
import dev.ganvas.models.card.ImageOutput;
import dev.ganvas.models.card.Inputs;
import dev.ganvas.models.card.Label;
import dev.ganvas.models.card.Latent;
import dev.ganvas.models.card.ModelCard;
import dev.ganvas.models.card.Output;
import dev.ganvas.models.card.Range;
import dev.ganvas.models.card.Task;
import dev.ganvas.models.card.Training;
import dev.ganvas.models.card.VectorOutput;
import dev.ganvas.models.graph.Graph;
import dev.ganvas.models.graph.Op;
import dev.ganvas.trainer.loop.Feed;
import dev.ganvas.trainer.run.Learned;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The card of what a run has learned. */
final class Cards {
  private Cards() {}

  /** Everything but the parity, which needs the written file. */
  static ModelCard draft(Learned learned, String id, GraphFile file) {
    String title = learned.data().name() + " by " + learned.recipe().name();
    return new ModelCard(
        id,
        title,
        Task.GENERATE,
        Map.of(ModelCard.GENERATOR, file),
        inputs(learned),
        output(learned),
        training(learned),
        Map.of(),
        learned.data().licence(),
        null);
  }

  /** The same card with the differences to the trainer, by batch size. */
  static ModelCard with(ModelCard card, Map<String, Double> parity) {
    return new ModelCard(
        card.id(),
        card.title(),
        card.task(),
        card.graphs(),
        card.inputs(),
        card.output(),
        card.training(),
        parity,
        card.licence(),
        card.source());
  }

  private static Inputs inputs(Learned learned) {
    Graph generator = learned.generator();
    boolean labelled = generator.inputs().stream().map(Op.Input::name).anyMatch(Feed.LABEL::equals);
    return new Inputs(
        new Latent(
            Feed.LATENT, learned.recipe().architecture().latent(), Latent.Distribution.NORMAL),
        labelled ? new Label(Feed.LABEL, Label.Encoding.INDEX, learned.data().labels()) : null,
        learned.recipe().condition().codes());
  }

  private static Output output(Learned learned) {
    String tensor = learned.generator().outputs().keySet().iterator().next();
    List<Integer> shape = learned.data().shape();
    return shape.size() == 3
        ? new ImageOutput(tensor, shape.get(2), shape.get(1), shape.get(0), new Range(-1, 1))
        : new VectorOutput(tensor, shape.get(0), learned.extent());
  }

  private static Training training(Learned learned) {
    Map<String, String> versions = new TreeMap<>(learned.origin().versions());
    versions.put("ganvas", Release.VERSION);
    return new Training(
        learned.recipe().name(),
        learned.data().name(),
        learned.origin().images(),
        learned.origin().seed(),
        Map.of(),
        learned.origin().wallSeconds(),
        versions);
  }
}
