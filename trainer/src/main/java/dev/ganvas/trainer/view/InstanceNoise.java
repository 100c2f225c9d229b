package dev.ganvas.trainer.view;

import ai.djl.ndarray.NDArray;
import dev.ganvas.models.Check;
import dev.ganvas.models.random.SeedStream;
import dev.ganvas.trainer.loop.Step;
import dev.ganvas.trainer.schedule.LinearDecay;
import dev.ganvas.trainer.schedule.Schedule;

/**
 * Normal noise on every number, so that real and generated samples overlap from the start (Sønderby
 * et al. 2017).
 *
 * @param deviation the noise's standard deviation at first, 0.1 in the paper
 * @param fade the factor of the deviation over the run, down to nothing in the paper
 */
public record InstanceNoise(double deviation, Schedule fade) implements View {
  /** As in the paper: 0.1, and gone at the end. */
  public InstanceNoise() {
    this(0.1, new LinearDecay(0, 0));
  }

  public InstanceNoise {
    Check.within("deviation", deviation, 0, 10);
  }

  @Override
  public NDArray of(Step step, SeedStream random, NDArray samples) {
    float[] noise = new float[Math.toIntExact(samples.size())];
    random.fillNormal(noise);
    NDArray strength = step.scope().create((float) (deviation * step.at(fade)));
    return samples.add(step.scope().create(noise, samples.getShape()).mul(strength));
  }
}
