package dev.ganvas.models.card;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/**
 * The picture that a graph looks at: float {@code [N, channels, height, width]} in {@code range}.
 *
 * @param tensor the graph's input that takes it
 * @param width in pixels
 * @param height in pixels
 * @param channels 1 for grey, 3 for red, green and blue
 * @param range its ends are black and white
 */
public record ImageInput(String tensor, int width, int height, int channels, Range range) {
  public ImageInput {
    Fields.text("inputs.image.tensor", tensor);
    Fields.picture("inputs.image", width, height, channels);
    Fields.given("inputs.image.range", range);
  }

  /** Of one picture: [C, H, W]. */
  @JsonIgnore
  public List<Integer> shape() {
    return List.of(channels, height, width);
  }

  /** The number of floats in one picture. */
  @JsonIgnore
  public int size() {
    return channels * height * width;
  }
}
