package dev.ganvas.trainer.data;

import dev.ganvas.models.Check;
import java.util.List;
import java.util.OptionalInt;

/**
 * What to make of a directory of images.
 *
 * @param size of the square pictures in pixels; 64 unless asked
 * @param channels 1 or 3; unless asked 3, or 1 when every picture is grey
 */
public record ImageSettings(OptionalInt size, OptionalInt channels) {
  /** Nothing asked. */
  public static final ImageSettings DEFAULT =
      new ImageSettings(OptionalInt.empty(), OptionalInt.empty());

  private static final int DEFAULT_SIZE = 64;

  public ImageSettings {
    size.ifPresent(pixels -> Check.within("size", pixels, 4, 1024));
    channels.ifPresent(count -> Check.oneOf("channels", count, List.of(1, 3)));
  }

  /** These settings with another size in pixels. */
  public ImageSettings withSize(int pixels) {
    return new ImageSettings(OptionalInt.of(pixels), channels);
  }

  /** These settings with grey (1) or colour (3) asked for. */
  public ImageSettings withChannels(int count) {
    return new ImageSettings(size, OptionalInt.of(count));
  }

  int pixels() {
    return size.orElse(DEFAULT_SIZE);
  }
}
