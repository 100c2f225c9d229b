package dev.ganvas.web.store;

import dev.ganvas.models.Check;
import java.util.List;

/**
 * A part of what a search found.
 *
 * @param pictures newest first
 * @param next to be given as {@code before} for the pictures that follow; null after the last
 * @param total how many pictures the search finds, on all pages
 */
public record Page(List<PictureRow> pictures, String next, long total) {
  private static final int LARGEST = 500;

  public Page {
    pictures = List.copyOf(pictures);
  }

  /** How many rows are given at once to somebody who asks for {@code limit}. */
  static int clamp(int limit) {
    return Math.min(LARGEST, Math.max(1, limit));
  }

  /** The first {@code size} of {@code found}, which has one more if another page follows. */
  static Page of(List<PictureRow> found, int size, long total) {
    if (found.size() <= size) {
      return new Page(found, null, total);
    }
    return new Page(found.subList(0, size), Long.toString(found.get(size - 1).id()), total);
  }

  /** The id that all pictures of the page after {@code next} lie below; null for the first page. */
  static Long idBelow(String next) {
    try {
      return next == null ? null : Long.valueOf(next);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "before is %s; allowed is the \"next\" of another page".formatted(Check.quoted(next)));
    }
  }
}
