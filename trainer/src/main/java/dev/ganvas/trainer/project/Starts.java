package dev.ganvas.trainer.project;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.ganvas.models.Check;
import dev.ganvas.models.card.ModelCard;
import dev.ganvas.runtime.Generator;
import dev.ganvas.runtime.Request;
import dev.ganvas.runtime.Sample;
import dev.ganvas.runtime.StyleCode;
import dev.ganvas.runtime.project.Effort;
import dev.ganvas.trainer.engine.TorchOps;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Where a search may begin: the mean styles, of each label where there are labels, and the styles
 * of consecutive seeds. In each of them all layers read the same.
 *
 * @param mean of them all, [dim]
 * @param spread root of the mean squared difference to it
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Starts(List<StyleCode> codes, float[] mean, double spread) {
  private static final int PORTION = 32;

  static Starts of(Generator generator, Effort effort) {
    List<Sample> samples = means(generator.card(), effort.seed());
    LongStream.range(0, effort.starts())
        .forEach(i -> samples.add(Sample.of(effort.seed() + i).psi(1)));
    List<StyleCode> codes = generator.styles(Request.of(samples));
    StyleCode mean = StyleCode.average(codes);
    double spread = spread(codes, mean.values());
    Check.that(spread > 0, "%s gives every seed the same styles", generator.card().id());
    return new Starts(codes, Arrays.copyOf(mean.values(), mean.dim()), spread);
  }

  private static List<Sample> means(ModelCard card, long seed) {
    Sample mean = Sample.of(seed).psi(0);
    List<Sample> means = new ArrayList<>();
    int count = card.inputs().psi().mean().size();
    for (int label = 0; label < count; label++) {
      means.add(count == 1 ? mean : mean.label(label));
    }
    return means;
  }

  private static double spread(List<StyleCode> codes, float[] mean) {
    double squares = 0;
    for (StyleCode code : codes) {
      float[] values = code.values();
      for (int k = 0; k < values.length; k++) {
        squares += Math.pow((double) values[k] - mean[k], 2);
      }
    }
    return Math.sqrt(squares / ((double) codes.size() * mean.length));
  }

  /** The one whose picture is least unlike, [layers, dim]. */
  float[] nearest(Aim aim, NDManager manager) {
    int best = 0;
    float least = Float.POSITIVE_INFINITY;
    for (int first = 0; first < codes.size(); first += PORTION) {
      int end = Math.min(codes.size(), first + PORTION);
      float[] losses = losses(codes.subList(first, end), aim, manager);
      for (int i = 0; i < losses.length; i++) {
        if (losses[i] < least) {
          least = losses[i];
          best = first + i;
        }
      }
    }
    return codes.get(best).values();
  }

  private static float[] losses(List<StyleCode> codes, Aim aim, NDManager manager) {
    StyleCode one = codes.get(0);
    FloatBuffer all = FloatBuffer.allocate(codes.size() * one.layers() * one.dim());
    codes.forEach(code -> all.put(code.values()));
    try (NDManager scope = manager.newSubManager()) {
      Shape shape = new Shape(codes.size(), one.layers(), one.dim());
      NDArray styles = scope.create(all.array(), shape);
      return TorchOps.forgetting(() -> aim.losses(styles)).toFloatArray();
    }
  }
}
