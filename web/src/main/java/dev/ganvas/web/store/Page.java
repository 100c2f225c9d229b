package dev.ganvas.web.store;

import java.util.List;
import java.util.Optional;

/**
 * Some of the pictures that a filter lets pass, newest first.
 *
 * @param next where to go on, or empty at the end
 * @param total pictures that it lets pass in all
 */
public record Page(List<PictureRow> pictures, Optional<Long> next, long total) {
  /** The most pictures, or jobs, at once. */
  public static final int LARGEST = 500;

  public Page {
    pictures = List.copyOf(pictures);
  }

  /** The first {@code size} of {@code found}, which has one more if another page follows. */
  static Page of(List<PictureRow> found, int size, long total) {
    if (found.size() <= size) {
      return new Page(found, Optional.empty(), total);
    }
    return new Page(found.subList(0, size), Optional.of(found.get(size - 1).id()), total);
  }

  /** How many rows somebody gets at once who asks for {@code limit}. */
  static int clamp(int limit) {
    return Math.min(LARGEST, Math.max(1, limit));
  }
}
