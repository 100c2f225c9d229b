package dev.ganvas.web.store;

import dev.ganvas.runtime.Picture;
import dev.ganvas.runtime.Recipe;

/** A picture that is to be kept. */
public final class NewPicture {
  private final int number;
  private final Recipe recipe;
  private final int width;
  private final int height;
  private final byte[] png;

  private NewPicture(int number, Picture picture) {
    this.number = number;
    this.recipe = picture.recipe();
    this.width = picture.width();
    this.height = picture.height();
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
    return recipe;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  byte[] png() {
    return png;
  }
}
