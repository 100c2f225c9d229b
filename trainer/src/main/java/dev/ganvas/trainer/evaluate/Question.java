package dev.ganvas.trainer.evaluate;

import dev.ganvas.models.Check;
import dev.ganvas.models.card.ClassOutput;
import dev.ganvas.models.card.ImageOutput;
import dev.ganvas.models.card.ModelCard;
import dev.ganvas.runtime.Judge;
import dev.ganvas.trainer.data.DataDescription;
import dev.ganvas.trainer.data.Dataset;
import java.util.List;

/**
 * What is to be measured by what. One that exists can be answered.
 *
 * @param training what the subject has learned from
 * @param test what nobody has learned from; for a mixture, the mixture itself
 * @param judge null for points
 * @param count samples of each figure
 * @param taught generated pictures that a fresh classifier learns from; 0 leaves that out
 */
public record Question(
    Subject subject, Dataset training, Dataset test, Judge judge, int count, int taught) {
  private static final int FEWEST = 200;

  /** An array has few numbers less than this. */
  private static final long MOST_FLOATS = Integer.MAX_VALUE - 8;

  /**
   * @throws IllegalArgumentException if these do not belong together, or are too few
   */
  public Question {
    ModelCard card = subject.card();
    checkShape(card, training);
    if (card.output() instanceof ImageOutput) {
      Check.that(judge != null, "pictures are measured by a judge");
      checkJudge(judge.card(), training);
      checkLabels(card, training);
      checkLabels(card, test);
    } else {
      Check.that(
          judge == null, "%s makes points, and a judge looks at pictures: leave it out", card.id());
    }
    int kept = kept(card.output().size());
    Check.within("count", count, FEWEST, Math.min(kept, available(training, test)));
    Check.that(
        taught == 0 || (taught >= FEWEST && taught <= kept),
        "taught is %d; allowed are 0, or %d to %d, which half of Java's memory holds",
        taught,
        FEWEST,
        kept);
  }

  /**
   * How many samples there are to measure by.
   *
   * @throws IllegalArgumentException if they are too few for any figure
   */
  public static int available(DataDescription training, DataDescription test) {
    DataDescription fewer = test.size() < training.size() ? test : training;
    Check.that(
        fewer.size() >= FEWEST,
        "%s has %d samples; figures take %d or more",
        fewer.name(),
        fewer.size(),
        FEWEST);
    return fewer.size();
  }

  /** How many samples of a size can be kept until all is measured. */
  private static int kept(int size) {
    long floats = Runtime.getRuntime().maxMemory() / 2 / Float.BYTES;
    return Math.toIntExact(Math.min(MOST_FLOATS, floats) / size);
  }

  /**
   * Whether a model makes what the data holds, which is worth knowing before a judge is looked for.
   *
   * @throws IllegalArgumentException if it makes something else
   */
  public static void checkShape(ModelCard card, Dataset data) {
    List<Integer> makes =
        card.output() instanceof ImageOutput image
            ? List.of(image.channels(), image.height(), image.width())
            : List.of(card.output().size());
    Check.that(
        makes.equals(data.shape()),
        "%s makes samples of %s, and those of %s are of %s",
        card.id(),
        makes,
        data.name(),
        data.shape());
  }

  /**
   * Whether a judge looks at such pictures and knows their classes.
   *
   * @throws IllegalArgumentException if it does not
   */
  public static void checkJudge(ModelCard judge, DataDescription data) {
    List<Integer> sees = judge.inputs().image().shape();
    Check.that(
        sees.equals(data.shape()),
        "the judge %s looks at pictures of %s, and those of %s are of %s",
        judge.id(),
        sees,
        data.name(),
        data.shape());
    Check.that(
        ((ClassOutput) judge.output()).names().equals(data.labels()),
        "the judge %s knows other classes than %s has: it learned from %s",
        judge.id(),
        data.name(),
        judge.training() == null ? "something else" : judge.training().data());
  }

  private static void checkLabels(ModelCard card, Dataset data) {
    Check.that(
        card.inputs().label() == null || card.inputs().label().names().equals(data.labels()),
        "%s is asked for other labels than %s has",
        card.id(),
        data.name());
  }
}
