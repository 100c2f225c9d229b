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
import dev.ganvas.trainer.loop.Feed;
import dev.ganvas.trainer.run.Learned;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The card of what one run or several have learned. */
final class Cards {
  private Cards() {}

  /** Everything but the parity, which needs the written file. */
  static ModelCard draft(Members members, String id, Map<String, GraphFile> graphs) {
    Learned first = members.first();
    return new ModelCard(
        id,
        title(members),
        Task.GENERATE,
        graphs,
        inputs(members),
        output(members),
        training(members),
        Map.of(),
        first.data().licence(),
        null);
  }

  private static String title(Members members) {
    Learned first = members.first();
    String title = first.data().name() + " by " + first.recipe().name() + first.size();
    int count = members.all().size();
    return count == 1 ? title : "%s, %d seeds".formatted(title, count);
  }

  private static Inputs inputs(Members members) {
    Learned first = members.first();
    Inputs inputs =
        new Inputs(
            new Latent(
                Feed.LATENT, first.recipe().architecture().latent(), Latent.Distribution.NORMAL),
            first.labelled()
                ? new Label(Feed.LABEL, Label.Encoding.INDEX, first.data().labels())
                : null,
            members.codes());
    return first
        .styles()
        .map(styles -> inputs.styled(styles.style(), styles.noise(), styles.psi()))
        .orElse(inputs);
  }

  private static Output output(Members members) {
    Learned first = members.first();
    String tensor = first.generator().outputs().keySet().iterator().next();
    List<Integer> shape = first.data().shape();
    return shape.size() == 3
        ? new ImageOutput(tensor, shape.get(2), shape.get(1), shape.get(0), new Range(-1, 1))
        : new VectorOutput(tensor, shape.get(0), members.extent());
  }

  /** Of several, the first one's seed; the choices of the code tell all. */
  private static Training training(Members members) {
    Learned first = members.first();
    Map<String, String> versions = new TreeMap<>(first.origin().versions());
    versions.put("ganvas", Release.VERSION);
    return new Training(
        first.recipe().name(),
        first.data().name(),
        members.images(),
        first.origin().seed(),
        Map.of(),
        members.wallSeconds(),
        versions,
        Map.of());
  }
}
