package dev.ganvas.web.training;

import java.util.zip.CRC32;

/**
 * Where a reader of readings stands, as one number: how many lines it has, and a mark of the last
 * of them. A run that goes on from a checkpoint drops its later lines and writes them again, each
 * with another speed. So if the line that the reader had last is gone, or another one stands in its
 * place, the reader starts anew, even when the file has meanwhile outgrown what it was. Nobody has
 * to remember readers, and a cursor outlives a restart of the server.
 */
record Cursor(long lines, int mark) {
  private static final int MARK_BITS = 20;

  /** Below 2^53, so that JavaScript can hold it: 64 MB of readings are far fewer lines. */
  static Cursor of(long number) {
    return new Cursor(number >>> MARK_BITS, (int) (number & ((1 << MARK_BITS) - 1)));
  }

  /** After all of {@code lines}. */
  static Cursor behind(Lines lines) {
    return new Cursor(lines.count(), mark(lines, lines.count()));
  }

  long number() {
    return lines << MARK_BITS | mark;
  }

  /** How many of {@code lines} the reader has; 0 if it has others. */
  int known(Lines all) {
    boolean same = lines <= all.count() && mark(all, (int) lines) == mark;
    return same ? (int) lines : 0;
  }

  private static int mark(Lines all, int count) {
    if (count == 0) {
      return 0;
    }
    CRC32 sum = new CRC32();
    sum.update(all.line(count - 1));
    return (int) (sum.getValue() & ((1 << MARK_BITS) - 1));
  }
}
