package dev.ganvas.trainer.view;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import dev.ganvas.models.Check;
import dev.ganvas.models.random.SeedStream;
import dev.ganvas.trainer.data.DataDescription;
import dev.ganvas.trainer.loop.Step;

/** A view in which pixels of an image change their places, or are hidden behind a middle grey. */
interface PixelView extends View {
  /** The size of the images, in pixels. */
  record Frame(int width, int height) {
    /** The index of the pixel at (x, y), or -1 outside. */
    int pixel(int x, int y) {
      return x < 0 || x >= width || y < 0 || y >= height ? -1 : y * width + x;
    }
  }

  /** Of one image: the index of the pixel that is seen at (x, y), or -1 for grey. */
  interface Origin {
    int of(int x, int y);
  }

  /** How the next image is seen. */
  Origin next(SeedStream random, Frame frame);

  @Override
  default NDArray of(Step step, SeedStream random, NDArray samples) {
    Shape shape = samples.getShape();
    Frame frame = new Frame(Math.toIntExact(shape.get(3)), Math.toIntExact(shape.get(2)));
    Shape places = new Shape(shape.get(0), shape.get(2) * shape.get(3));
    long[] origins = new long[Math.toIntExact(places.size())];
    float[] kept = new float[origins.length];
    int place = 0;
    for (int image = 0; image < shape.get(0); image++) {
      Origin origin = next(random, frame);
      for (int y = 0; y < frame.height(); y++) {
        for (int x = 0; x < frame.width(); x++, place++) {
          int from = origin.of(x, y);
          origins[place] = Math.max(0, from);
          kept[place] = from < 0 ? 0 : 1;
        }
      }
    }
    NDArray from = step.scope().create(origins, places);
    return step.torch().movePixels(samples, from, step.scope().create(kept, places));
  }

  @Override
  default void checkFit(DataDescription data) {
    checkImages(this, data);
  }

  /** Points have no pixels and no colours. */
  static void checkImages(View view, DataDescription data) {
    Check.that(
        data.shape().size() == 3,
        "%s needs images; %s has points of %s numbers",
        view,
        data.name(),
        data.shape().get(0));
  }
}
