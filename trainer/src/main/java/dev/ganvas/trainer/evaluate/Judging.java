package dev.ganvas.trainer.evaluate;

import dev.ganvas.models.Check;
import dev.ganvas.models.card.ImageOutput;
import dev.ganvas.runtime.Generator;
import dev.ganvas.runtime.Judge;
import dev.ganvas.runtime.Request;
import dev.ganvas.runtime.Sample;
import dev.ganvas.runtime.Verdicts;
import dev.ganvas.trainer.data.Progress;
import java.util.List;

/** Samples that are made and judged a portion at a time, so that few are in memory. */
public final class Judging {
  private static final int PORTION = 250;

  private final Generator generator;
  private final Judge judge;
  private final Progress progress;

  /** Is told what the judge says. */
  public interface Beholder {
    /** The verdicts of some samples, of which the first has this index. */
    void see(int first, Verdicts verdicts);
  }

  /**
   * @throws IllegalArgumentException if the judge looks at other pictures than are made
   */
  public Judging(Generator generator, Judge judge, Progress progress) {
    this.generator = generator;
    this.judge = judge;
    this.progress = progress;
    List<Integer> sees = judge.card().inputs().image().shape();
    Check.that(
        generator.card().output() instanceof ImageOutput image
            && sees.equals(List.of(image.channels(), image.height(), image.width())),
        "the judge %s looks at pictures of %s, and %s makes others",
        judge.card().id(),
        sees,
        generator.card().id());
  }

  /** Shows all of them, in order. */
  public void look(List<Sample> samples, Beholder beholder) {
    for (int first = 0; first < samples.size(); first += PORTION) {
      int end = Math.min(samples.size(), first + PORTION);
      Request request = Request.of(samples.subList(first, end));
      beholder.see(first, judge.judge(generator.tensors(request).values()));
      progress.at(end, samples.size());
    }
  }
}
