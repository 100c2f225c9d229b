package dev.ganvas.web.media;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Chooses 256 colours for a picture: the box of all its colours is cut at the median of its longest
 * side, then the parts that are worst, and so on (Heckbert 1982). Colours that agree in the upper 5
 * bits of each channel stay together.
 */
final class ColourCut {
  private static final int LEVELS = 32;
  private static final int CHANNELS = 3;

  private ColourCut() {}

  /**
   * @param rgb red, green and blue of each pixel
   */
  static Palette palette(byte[] rgb) {
    Histogram histogram = new Histogram(rgb);
    PriorityQueue<Box> worst = new PriorityQueue<>(Comparator.comparing(Box::badness).reversed());
    worst.add(new Box(histogram, histogram.present(), 0, histogram.distinct()));
    while (worst.size() < Palette.SIZE && worst.peek().badness() > 0) {
      worst.addAll(worst.remove().halves());
    }
    int[] colours = new int[worst.size()];
    byte[] indices = new byte[LEVELS * LEVELS * LEVELS];
    int next = 0;
    for (Box box : worst) {
      box.fill(indices, (byte) next);
      colours[next++] = box.mean();
    }
    byte[] pixels = new byte[rgb.length / CHANNELS];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = indices[cell(rgb, CHANNELS * i)];
    }
    return new Palette(colours, pixels);
  }

  private static int cell(byte[] rgb, int at) {
    return ((rgb[at] & 0xf8) << 7) | ((rgb[at + 1] & 0xf8) << 2) | ((rgb[at + 2] & 0xf8) >> 3);
  }

  /** The channel's upper 5 bits, of a cell's number. */
  private static int level(int cell, int channel) {
    return (cell >> (5 * (CHANNELS - 1 - channel))) & (LEVELS - 1);
  }

  /** How many pixels each cell holds, and the sums of their channels. */
  private static final class Histogram {
    final int[] counts = new int[LEVELS * LEVELS * LEVELS];
    final long[] sums = new long[CHANNELS * counts.length];

    Histogram(byte[] rgb) {
      for (int i = 0; i < rgb.length; i += CHANNELS) {
        int cell = cell(rgb, i);
        counts[cell]++;
        for (int channel = 0; channel < CHANNELS; channel++) {
          sums[CHANNELS * cell + channel] += rgb[i + channel] & 255;
        }
      }
    }

    Integer[] present() {
      List<Integer> cells = new ArrayList<>();
      for (int cell = 0; cell < counts.length; cell++) {
        if (counts[cell] > 0) {
          cells.add(cell);
        }
      }
      return cells.toArray(Integer[]::new);
    }

    int distinct() {
      return (int) Arrays.stream(counts).filter(count -> count > 0).count();
    }
  }

  /** The cells {@code from} to {@code to} of an order that all boxes share. */
  private static final class Box {
    private final Histogram histogram;
    private final Integer[] cells;
    private final int from;
    private final int to;
    private final int longest;
    private final long badness;

    Box(Histogram histogram, Integer[] cells, int from, int to) {
      this.histogram = histogram;
      this.cells = cells;
      this.from = from;
      this.to = to;
      int axis = 0;
      for (int channel = 1; channel < CHANNELS; channel++) {
        axis = length(channel) > length(axis) ? channel : axis;
      }
      longest = axis;
      badness = pixels() * length(axis) * length(axis);
    }

    /** How much there is to gain from cutting; nothing for a single cell. */
    long badness() {
      return badness;
    }

    List<Box> halves() {
      Arrays.sort(cells, from, to, Comparator.comparing(cell -> level(cell, longest)));
      long half = pixels() / 2;
      int middle = from + 1;
      for (long sum = histogram.counts[cells[from]]; sum < half && middle < to - 1; middle++) {
        sum += histogram.counts[cells[middle]];
      }
      return List.of(
          new Box(histogram, cells, from, middle), new Box(histogram, cells, middle, to));
    }

    void fill(byte[] indices, byte index) {
      for (int i = from; i < to; i++) {
        indices[cells[i]] = index;
      }
    }

    int mean() {
      int colour = 0;
      for (int channel = 0; channel < CHANNELS; channel++) {
        long sum = 0;
        for (int i = from; i < to; i++) {
          sum += histogram.sums[CHANNELS * cells[i] + channel];
        }
        colour = (colour << 8) | (int) (sum / pixels());
      }
      return colour;
    }

    private long pixels() {
      long pixels = 0;
      for (int i = from; i < to; i++) {
        pixels += histogram.counts[cells[i]];
      }
      return pixels;
    }

    private int length(int channel) {
      int least = LEVELS;
      int most = 0;
      for (int i = from; i < to; i++) {
        least = Math.min(least, level(cells[i], channel));
        most = Math.max(most, level(cells[i], channel));
      }
      return most - least;
    }
  }
}
