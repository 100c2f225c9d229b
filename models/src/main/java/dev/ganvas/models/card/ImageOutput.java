package dev.ganvas.models.card;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/**
 * Pictures: float {@code [N, channels, height, width]} in {@code range}.
 *
 * @param width in pixels
 * @param height in pixels
 * @param channels 1 for grey, 3 for red, green and blue
 * @param range its ends become black and white
 */
public record ImageOutput(String tensor, int width, int height, int channels, Range range)
    implements Output {
  public ImageOutput {
    Fields.text("output.tensor", tensor);
    Fields.picture("output", width, height, channels);
    Fields.given("output.range", range);
  }

  @Override
  @JsonIgnore
  public int size() {
    return channels * height * width;
  }

  @Override
  @JsonIgnore
  public List<Integer> shape() {
    return List.of(channels, height, width);
  }
}
