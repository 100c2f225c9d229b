package dev.ganvas.trainer.term;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import dev.ganvas.models.Check;
import dev.ganvas.models.random.SeedStream;
import dev.ganvas.trainer.engine.TorchOps;
import dev.ganvas.trainer.loop.Step;
import dev.ganvas.trainer.loop.Step.Draw;
import dev.ganvas.trainer.loop.StyleMaking;
import dev.ganvas.trainer.loop.Term;
import java.util.List;

/**
 * Equal steps of a style are to make equal differences of the image, wherever and in whatever
 * direction: {@code weight * E[(|J' y| - a)^2]}, J being the slope of the image by the style, y
 * noise in the shape of an image, and a the running mean of the length (Karras et al. 2020).
 *
 * @param weight the factor of the penalty in the generator's loss, 2 in the paper
 * @param every the penalty is reckoned at one of so many updates, 4 in the paper
 */
public record PathLength(double weight, int every) implements Extra {
  private static final String NAME = "path-length";
  private static final double APPROACH = 0.01;

  /** As in the paper. */
  public PathLength() {
    this(2, 4);
  }

  public PathLength {
    Check.within("weight", weight, 0, 1e6);
    Check.within("every", every, 1, 1000);
  }

  @Override
  public boolean needsStyles() {
    return true;
  }

  @Override
  public List<Term> forGenerator() {
    return List.of(new Lengths(this));
  }

  /** The term; its settings are those of the extra. */
  private record Lengths(PathLength settings) implements Term {
    @Override
    public String name() {
      return NAME;
    }

    @Override
    public int every() {
      return settings.every;
    }

    @Override
    public NDArray loss(Step step) {
      NDArray lengths = lengths(step);
      NDArray mean = step.memory(NAME, new Shape());
      float seen = lengths.mean().getFloat();
      float before = mean.getFloat();
      float now = before == 0 ? seen : (float) (before + APPROACH * (seen - before));
      TorchOps.forgetting(
          () -> {
            mean.set(new float[] {now});
            return mean;
          });
      NDArray square = lengths.sub(step.scope().create(now)).square().mean();
      return square.mul(step.scope().create((float) settings.weight));
    }

    /** |J' y| of each sample, as the root of the mean over layers of its square: [N]. */
    private static NDArray lengths(Step step) {
      StyleMaking making = step.making().styled();
      SeedStream random = step.random(Draw.PATH);
      NDArray styles = making.styles(step.reals());
      NDArray image = making.image(step, styles, random);
      double pixels = image.getShape().get(2) * image.getShape().get(3);
      float[] noise = new float[Math.toIntExact(image.size())];
      random.fillNormal(noise);
      for (int i = 0; i < noise.length; i++) {
        noise[i] /= (float) Math.sqrt(pixels);
      }
      NDArray y = step.scope().create(noise, image.getShape());
      NDArray slope = step.torch().slope(image.mul(y), styles);
      double layers = styles.getShape().get(1);
      return step.torch().lengths(slope).mul(step.scope().create((float) (1 / Math.sqrt(layers))));
    }
  }
}
