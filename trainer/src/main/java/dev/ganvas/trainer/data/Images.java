package dev.ganvas.trainer.data;

import dev.ganvas.models.Check;
import java.util.List;

/** Pictures held as bytes, a quarter of what floats would take. */
final class Images implements Dataset {
  private static final float[] VALUE_OF_BYTE = new float[256];

  static {
    for (int level = 0; level < 256; level++) {
      VALUE_OF_BYTE[level] = level / 127.5f - 1;
    }
  }

  private final Title title;
  private final List<Integer> shape;
  private final byte[][] pixels;
  private final int[] labelOf;
  private final String hash;

  /** What is known of the pictures beside the pictures. */
  record Title(String name, List<String> labels, String licence) {}

  /**
   * @param shape [C, H, W]
   * @param pixels one array per picture, as laid out by {@code shape}; kept, not copied
   * @param labelOf one class per picture; kept, not copied
   */
  Images(Title title, List<Integer> shape, byte[][] pixels, int[] labelOf) {
    Check.that(
        pixels.length > 0 && pixels.length == labelOf.length,
        "%s has %d pictures and %d labels; there must be one label per picture, and a picture",
        title.name(),
        pixels.length,
        labelOf.length);
    this.title = title;
    this.shape = List.copyOf(shape);
    this.pixels = pixels;
    this.labelOf = labelOf;
    Fingerprint fingerprint = new Fingerprint().add(shape.toString()).add(title.labels());
    for (int index = 0; index < pixels.length; index++) {
      fingerprint.add(labelOf[index]).add(pixels[index]);
    }
    this.hash = fingerprint.hex();
  }

  @Override
  public String name() {
    return title.name();
  }

  @Override
  public List<Integer> shape() {
    return shape;
  }

  @Override
  public List<String> labels() {
    return title.labels();
  }

  @Override
  public int size() {
    return pixels.length;
  }

  @Override
  public int label(int index) {
    return labelOf[index];
  }

  @Override
  public void read(int index, float[] target, int offset) {
    byte[] picture = pixels[index];
    for (int i = 0; i < picture.length; i++) {
      target[offset + i] = VALUE_OF_BYTE[picture[i] & 0xff];
    }
  }

  @Override
  public String hash() {
    return hash;
  }

  @Override
  public String licence() {
    return title.licence();
  }

  /** Laid out as {@link #shape()}; not to be changed. */
  byte[] bytes(int index) {
    return pixels[index];
  }
}
