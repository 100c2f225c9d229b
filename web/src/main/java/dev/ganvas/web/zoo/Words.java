package dev.ganvas.web.zoo;

import dev.ganvas.models.card.ImageOutput;
import dev.ganvas.models.card.Label;
import dev.ganvas.models.card.ModelCard;
import java.util.Collections;
import java.util.Locale;

/** Parts of a card as people say them. */
final class Words {
  private Words() {}

  /** What a model makes, as {@code 28 x 28 grey, 10 labels, 3 codes}. */
  static String makes(ModelCard card) {
    String output =
        card.output() instanceof ImageOutput image
            ? "%d x %d %s"
                .formatted(image.width(), image.height(), image.channels() == 1 ? "grey" : "colour")
            : "points of %d dimensions".formatted(card.output().size());
    Label label = card.inputs().label();
    String labels = label == null ? "" : ", %d labels".formatted(label.names().size());
    int codes = card.inputs().codes().size();
    return output
        + labels
        + (codes == 0 ? "" : ", %d code%s".formatted(codes, codes == 1 ? "" : "s"));
  }

  /** The largest difference to the trainer's own answer. */
  static String parity(ModelCard card) {
    return card.parity().isEmpty()
        ? "-"
        : String.format(Locale.ROOT, "%.0e", Collections.max(card.parity().values()));
  }

  /** What was compared with the trainer: {@code batch 7}, {@code mapping batch 7}. */
  static String batch(String parity) {
    return parity.replaceFirst("[0-9]+$", "batch $0").replace('_', ' ');
  }

  /** A large number in four places: {@code 950}, {@code 600k}, {@code 1.2M}. */
  static String rounded(long number) {
    if (number >= 1_000_000) {
      return String.format(Locale.ROOT, "%.1fM", number / 1e6);
    }
    return number >= 1_000 ? number / 1_000 + "k" : Long.toString(number);
  }

  /** A size of a file. */
  static String size(long bytes) {
    return bytes < 1_000_000
        ? "%d kB".formatted((bytes + 999) / 1_000)
        : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }
}
