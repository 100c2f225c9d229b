package dev.ganvas.web.store;

import dev.ganvas.runtime.Picture;
import dev.ganvas.runtime.Recipe;
import dev.ganvas.runtime.Sample;
import dev.ganvas.runtime.image.Pixels;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Pictures that nobody had to generate. */
final class TestPictures {
  static final NewJob JOB = new NewJob("somebody", "model-a", "pictures", "{}", 8);

  private TestPictures() {}

  /** A square of noise. */
  static NewPicture noise(int number, int side) {
    byte[] bytes = new byte[side * side];
    new Random(number).nextBytes(bytes);
    return NewPicture.of(
        number, new Picture(recipe("model-a", Sample.of(number)), Pixels.of(side, side, 1, bytes)));
  }

  static NewPicture of(int number, String model, Sample sample) {
    return NewPicture.of(
        number, new Picture(recipe(model, sample), Pixels.of(1, 1, 1, new byte[1])));
  }

  static List<NewPicture> some(int first, int count) {
    return IntStream.range(first, first + count).mapToObj(n -> noise(n, 10)).toList();
  }

  private static Recipe recipe(String model, Sample sample) {
    return new Recipe(model, "ab".repeat(32), sample, Map.of());
  }
}
