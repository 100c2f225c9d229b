package dev.ganvas.trainer.view;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import dev.ganvas.models.Check;
import dev.ganvas.models.random.SeedStream;
import dev.ganvas.trainer.data.DataDescription;
import dev.ganvas.trainer.loop.Step;
import java.util.function.DoubleSupplier;

/**
 * Brightness, saturation and contrast of each image, changed at random (Zhao et al. 2020).
 *
 * @param brightness the largest change of brightness, of values that span 2
 * @param saturation the largest change of the saturation's factor, from 1
 * @param contrast the largest change of the contrast's factor, from 1
 */
public record Colour(double brightness, double saturation, double contrast) implements View {
  /** As in the paper. */
  public Colour() {
    this(0.5, 1, 0.5);
  }

  public Colour {
    Check.within("brightness", brightness, 0, 2);
    Check.within("saturation", saturation, 0, 1);
    Check.within("contrast", contrast, 0, 1);
  }

  @Override
  public NDArray of(Step step, SeedStream random, NDArray samples) {
    NDArray brighter = samples.add(oneEach(step, samples, () -> around(random, 0, brightness)));
    NDArray grey = brighter.mean(new int[] {1}, true);
    NDArray colour = oneEach(step, samples, () -> around(random, 1, saturation));
    NDArray coloured = grey.add(brighter.sub(grey).mul(colour));
    Shape images = samples.getShape();
    NDArray rows = coloured.reshape(images.get(0), -1);
    NDArray mean = rows.mean(new int[] {1}, true).reshape(images.get(0), 1, 1, 1);
    NDArray strength = oneEach(step, samples, () -> around(random, 1, contrast));
    return mean.add(coloured.sub(mean).mul(strength));
  }

  /** [N, 1, 1, 1]. */
  private static NDArray oneEach(Step step, NDArray samples, DoubleSupplier number) {
    float[] numbers = new float[Math.toIntExact(samples.getShape().get(0))];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = (float) number.getAsDouble();
    }
    return step.scope().create(numbers, new Shape(numbers.length, 1, 1, 1));
  }

  private static double around(SeedStream random, double middle, double reach) {
    return middle + reach * (2 * random.nextDouble() - 1);
  }

  @Override
  public void checkFit(DataDescription data) {
    PixelView.checkImages(this, data);
  }
}
