package dev.ganvas.models.layer;

import dev.ganvas.models.Check;

/** The geometry of a convolution: side of the kernel, stride and padding in pixels. */
public record Kernel(int size, int stride, int padding) {
  /** Halves (or, transposed, doubles) width and height: 4 x 4, stride 2. */
  public static final Kernel HALVING = new Kernel(4, 2, 1);

  /** Keeps width and height: 3 x 3. */
  public static final Kernel SAME = new Kernel(3, 1, 1);

  /** Each position by itself: 1 x 1. */
  public static final Kernel POINT = new Kernel(1, 1, 0);

  public Kernel {
    Check.within("kernel size", size, 1, 64);
  }
}
