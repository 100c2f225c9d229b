package dev.ganvas.web.store;

import dev.ganvas.models.Check;
import dev.ganvas.runtime.Picture;
import dev.ganvas.runtime.Recipe;

/** A picture that is to be kept. */
public final class NewPicture {
  private final int number;
  private final Picture picture;
  private final byte[] png;

  private NewPicture(int number, Picture picture) {
    Check.that(number >= 0, "number is %d; allowed are 0 and above", number);
    this.number = number;
    this.picture = picture;
    this.png = picture.png();
  }

  /**
   * Encodes a picture.
   *
   * @param number of the picture in its job, from 0
   */
  public static NewPicture of(int number, Picture picture) {
    return new NewPicture(number, picture);
  }

  int number() {
    return number;
  }

  Recipe recipe() {
    return picture.recipe();
  }

  int width() {
    return picture.width();
  }

  int height() {
    return picture.height();
  }

  byte[] png() {
    return png;
  }
}
