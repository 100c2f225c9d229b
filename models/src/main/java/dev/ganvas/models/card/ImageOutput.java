package dev.ganvas.models.card;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.ganvas.models.Check;
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
  private static final int MAX_SIDE = 16_384;

  public ImageOutput {
    Fields.text("output.tensor", tensor);
    Check.within("output.width", width, 1, MAX_SIDE);
    Check.within("output.height", height, 1, MAX_SIDE);
    Check.oneOf("output.channels", channels, List.of(1, 3));
    Fields.given("output.range", range);
  }

  @Override
  @JsonIgnore
  public int size() {
    return channels * height * width;
  }
}
