package dev.ganvas.trainer.data.image;

import java.util.Arrays;

/** Tells and makes grey pictures out of [3, H, W] planes. */
public final class Grey {
  private Grey() {}

  /** Whether the three planes are the same. */
  public static boolean is(byte[] planes) {
    int plane = planes.length / 3;
    return Arrays.equals(planes, 0, plane, planes, plane, 2 * plane)
        && Arrays.equals(planes, 0, plane, planes, 2 * plane, planes.length);
  }

  /** Returns the one plane of lightness, as BT.601 weighs the colours. */
  public static byte[] of(byte[] planes) {
    int plane = planes.length / 3;
    byte[] grey = new byte[plane];
    for (int i = 0; i < plane; i++) {
      int red = planes[i] & 0xff;
      int green = planes[plane + i] & 0xff;
      int blue = planes[2 * plane + i] & 0xff;
      grey[i] = (byte) ((299 * red + 587 * green + 114 * blue + 500) / 1000);
    }
    return grey;
  }
}
