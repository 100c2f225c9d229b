package dev.ganvas.trainer.direction;

import dev.ganvas.models.Check;
import dev.ganvas.models.card.ClassOutput;
import dev.ganvas.models.card.Label;
import dev.ganvas.runtime.Generator;
import dev.ganvas.runtime.Judge;
import dev.ganvas.trainer.data.Progress;
import dev.ganvas.trainer.evaluate.Judging;
import dev.ganvas.trainer.evaluate.Turns;
import dev.ganvas.trainer.metric.Points;
import java.util.List;

/**
 * The direction towards pictures of one class: what tells w that show it from those that do not, as
 * in Shen et al. 2020, here by {@link Regression}.
 *
 * @param name the class
 * @param method for people
 * @param answers [N, 1], how much each sample of the space shows the class, from 0 to 1
 */
public record Learning(String name, String method, Points answers) implements Search {
  private static final String METHOD = "learned from %s (Shen et al. 2020)";

  public Learning {
    Check.within("the numbers of an answer", answers.dim(), 1, 1);
  }

  /**
   * From the labels that pictures were asked for by.
   *
   * @throws IllegalArgumentException if the model has none, or no such one
   */
  public static Learning ofLabels(Generator generator, String asked, int count) {
    Label label = generator.card().inputs().label();
    String id = generator.card().id();
    Check.that(label != null, "%s has no labels to learn from; name a judge by --judge", id);
    int index = index(asked, label.names(), id);
    float[] answers = new float[count];
    for (int i = 0; i < count; i++) {
      answers[i] = Turns.index(label, i) == index ? 1 : 0;
    }
    String method = METHOD.formatted("labels");
    return new Learning(label.names().get(index), method, new Points(1, answers));
  }

  /**
   * From the probability that a judge gives to the class.
   *
   * @throws IllegalArgumentException if it knows no such class, or looks at other pictures
   */
  public static Learning ofJudge(
      Generator generator, Judge judge, String asked, int count, Progress progress) {
    List<String> names = ((ClassOutput) judge.card().output()).names();
    int index = index(asked, names, judge.card().id());
    float[] answers = new float[count];
    new Judging(generator, judge, progress)
        .look(
            StyleSpace.samples(generator, 0, count),
            (first, verdicts) -> {
              for (int i = 0; i < verdicts.count(); i++) {
                answers[first + i] = probability(verdicts.scores(i), index);
              }
            });
    String method = METHOD.formatted("the judge " + judge.card().id());
    return new Learning(names.get(index), method, new Points(1, answers));
  }

  private static int index(String asked, List<String> names, String whose) {
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).equalsIgnoreCase(asked)) {
        return i;
      }
    }
    throw new IllegalArgumentException(
        "%s knows no class %s; there are %s"
            .formatted(whose, Check.quoted(asked), String.join(", ", names)));
  }

  private static float probability(float[] scores, int index) {
    double sum = 0;
    for (float score : scores) {
      sum += Math.exp((double) score - scores[index]);
    }
    return (float) (1 / sum);
  }

  @Override
  public List<Found> find(StyleSpace space, Scope scope) {
    Regression regression = Regression.of(space, answers, name);
    String called = scope.named(name);
    return List.of(
        new Found(
            space.direction(called, method, scope.layers(), regression.axis()),
            regression.explained()));
  }
}
