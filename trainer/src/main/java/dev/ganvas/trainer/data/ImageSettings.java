package dev.ganvas.trainer.data;

import dev.ganvas.models.Check;
import java.awt.Color;
import java.util.List;
import java.util.OptionalInt;

/**
 * What to make of images that come in any size: those of a directory, or emoji.
 *
 * @param size of the square pictures in pixels; unless asked 64, or 32 of emoji
 * @param channels 1 or 3; unless asked 3, or 1 when every picture is grey
 * @param background what shows where a picture is transparent; unless asked white
 */
public record ImageSettings(OptionalInt size, OptionalInt channels, Color background) {
  /** Nothing asked. */
  public static final ImageSettings DEFAULT =
      new ImageSettings(OptionalInt.empty(), OptionalInt.empty(), Color.WHITE);

  private static final int DEFAULT_SIZE = 64;

  public ImageSettings {
    size.ifPresent(pixels -> Check.within("size", pixels, 4, 1024));
    channels.ifPresent(count -> Check.oneOf("channels", count, List.of(1, 3)));
  }

  /** These settings with another size in pixels. */
  public ImageSettings withSize(int pixels) {
    return new ImageSettings(OptionalInt.of(pixels), channels, background);
  }

  /** These settings with grey (1) or colour (3) asked for. */
  public ImageSettings withChannels(int count) {
    return new ImageSettings(size, OptionalInt.of(count), background);
  }

  /** These settings with another background. */
  public ImageSettings withBackground(Color color) {
    return new ImageSettings(size, channels, color);
  }

  /** These settings, with this size in pixels if none was asked for. */
  ImageSettings orSize(int pixels) {
    return size.isPresent() ? this : withSize(pixels);
  }

  /** These settings, with colour if nothing was asked for. */
  ImageSettings orColour() {
    return channels.isPresent() ? this : withChannels(3);
  }

  /**
   * @throws IllegalArgumentException if anything was asked of a data set that comes as it is
   */
  void refuseFor(String name) {
    Check.that(
        equals(DEFAULT),
        "%s comes as it is; size, channels and background can be asked of emoji and of a directory"
            + " of images",
        name);
  }

  int pixels() {
    return size.orElse(DEFAULT_SIZE);
  }
}
