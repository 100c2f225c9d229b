package dev.ganvas.runtime;

import dev.ganvas.models.card.ImageOutput;
import dev.ganvas.runtime.image.PixelFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Develops a run's floats into pictures with their recipes, and counts the irregular ones. */
final class Darkroom {
  private static final Logger LOG = LoggerFactory.getLogger(Darkroom.class);

  private final String model;
  private final String sha256;
  private final Function<Draw, Sample> stated;
  private final PixelFormat format;
  private final Map<String, String> versions = Versions.current();
  private final AtomicLong irregular = new AtomicLong();

  /**
   * For the pictures of a bundle whose output is {@code image}.
   *
   * @param stated gives the sample of a draw with everything spelled out
   */
  Darkroom(Bundle bundle, ImageOutput image, Function<Draw, Sample> stated) {
    this.model = bundle.card().id();
    this.sha256 = bundle.sha256();
    this.stated = stated;
    this.format = new PixelFormat(image.width(), image.height(), image.channels(), image.range());
  }

  /** The bytes of one picture. */
  int pictureBytes() {
    return format.size();
  }

  /** Adds the pictures of a batch to {@code album}: all of them, or none if one fails. */
  void develop(Batch batch, float[] values, List<Picture> album) {
    List<Picture> developed = new ArrayList<>(batch.size());
    for (int i = 0; i < batch.size(); i++) {
      int offset = i * format.size();
      Recipe recipe = new Recipe(model, sha256, stated.apply(batch.draws().get(i)), versions);
      if (format.irregular(values, offset) && irregular.getAndIncrement() == 0) {
        LOG.warn(
            "{} gave values that are not numbers or outside {} (first at seed {}); they are"
                + " limited to black and white. Said once",
            model,
            format.range(),
            recipe.seed());
      }
      developed.add(new Picture(recipe, format.pixels(values, offset)));
    }
    album.addAll(developed);
  }

  long irregularPictures() {
    return irregular.get();
  }
}
