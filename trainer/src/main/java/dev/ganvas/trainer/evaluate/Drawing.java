package dev.ganvas.trainer.evaluate;

import dev.ganvas.runtime.Generator;
import dev.ganvas.runtime.Judge;
import dev.ganvas.runtime.Sample;
import dev.ganvas.trainer.data.Progress;
import dev.ganvas.trainer.metric.Gallery.Labels;
import dev.ganvas.trainer.metric.Points;
import java.util.function.IntFunction;

/**
 * Draws samples of one generator for one judge.
 *
 * @param progress of each drawing
 */
record Drawing(Generator generator, Judge judge, Progress progress) {
  /** Sample 0, 1 and so on: [N, C * H * W]. */
  Points pixels(int count, IntFunction<Sample> sample) {
    return Galleries.generated(generator, count, sample, progress);
  }

  /** What the judge sees in them: [N, dim]. */
  Points features(int count, IntFunction<Sample> sample) {
    return Galleries.judged(pixels(count, sample), new Labels(), judge).features();
  }
}
