package dev.ganvas.runtime;

/**
 * What a sample asks of a code: a text (the name of a choice, its index, or a number in digits), or
 * a number (the index of a choice, or the value of a continuous code).
 *
 * @param text null where it is a number
 * @param number of no meaning where it is a text
 */
public record CodeValue(String text, double number) {
  public static CodeValue of(String text) {
    return new CodeValue(text, 0);
  }

  public static CodeValue of(double number) {
    return new CodeValue(null, number);
  }

  public boolean isText() {
    return text != null;
  }

  /** For people. */
  @Override
  public String toString() {
    return isText() ? text : Double.toString(number);
  }
}
