package dev.ganvas.trainer.cli;

import dev.ganvas.runtime.Judge;
import dev.ganvas.runtime.StoppedException;
import dev.ganvas.runtime.Verdicts;
import dev.ganvas.trainer.loop.Census;
import java.util.List;
import java.util.stream.IntStream;

/** The classes that a judge sees in pictures. */
record JudgedModes(Judge judge) implements Census {
  /** Whether the judge looks at samples of this shape. */
  static boolean fits(Judge judge, List<Integer> shape) {
    return judge.card().inputs().image().shape().equals(shape);
  }

  @Override
  public int[] modes(float[] samples) {
    try {
      Verdicts verdicts = judge.judge(samples);
      return IntStream.range(0, verdicts.count()).map(verdicts::seen).toArray();
    } catch (StoppedException e) {
      return new int[0]; // the process ends, and the judge has gone before the training
    }
  }
}
