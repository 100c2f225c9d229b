package dev.ganvas.web.file;

/**
 * The type of an array's elements.
 *
 * @param code as numpy writes it; all are little-endian
 * @param bytes of one element
 */
public record NpyType(String code, int bytes) {
  public static final NpyType UINT8 = new NpyType("|u1", 1);
  public static final NpyType INT64 = new NpyType("<i8", Long.BYTES);
  public static final NpyType FLOAT32 = new NpyType("<f4", Float.BYTES);

  /** Texts of up to so many Unicode characters each, padded with zeros. */
  static NpyType text(int characters) {
    return new NpyType("<U" + characters, characters * Integer.BYTES);
  }
}
