package dev.ganvas.web.media;

import dev.ganvas.models.Check;

/**
 * How fast an animated GIF plays. The format counts hundredths of a second, so the speed is rounded
 * to what it can say: browsers slow down whatever is faster than 50 pictures a second.
 *
 * @param hundredths of a second for which each picture is seen, 2 to 1,000
 */
public record GifTiming(int hundredths) {
  /** The most pictures a second. */
  public static final int MAX_FPS = 50;

  private static final int HUNDREDTHS = 100;

  public GifTiming {
    Check.within("hundredths", hundredths, 2, 1_000);
  }

  /**
   * @param fps pictures a second, 1 to {@link #MAX_FPS}
   */
  public static GifTiming ofFps(int fps) {
    Check.within("fps", fps, 1, MAX_FPS);
    return new GifTiming(Math.round((float) HUNDREDTHS / fps));
  }
}
