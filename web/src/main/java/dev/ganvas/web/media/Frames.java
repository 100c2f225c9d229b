package dev.ganvas.web.media;

import dev.ganvas.models.Check;
import dev.ganvas.runtime.image.Pixels;
import java.util.Iterator;

/** The pictures of an animation: of one size, and not too many. */
final class Frames implements Iterator<Pixels> {
  private final Iterator<Pixels> pictures;
  private final int most;
  private Pixels first;
  private int count;

  Frames(Iterator<Pixels> pictures, int most) {
    this.pictures = pictures;
    this.most = most;
  }

  @Override
  public boolean hasNext() {
    return pictures.hasNext();
  }

  @Override
  public Pixels next() {
    Pixels picture = pictures.next();
    if (first == null) {
      first = picture;
    }
    count++;
    Check.that(count <= most, "the animation has more than %d pictures", most);
    Check.that(
        picture.width() == first.width() && picture.height() == first.height(),
        "an animation's pictures have one size; found %d x %d and %d x %d",
        first.width(),
        first.height(),
        picture.width(),
        picture.height());
    return picture;
  }
}
