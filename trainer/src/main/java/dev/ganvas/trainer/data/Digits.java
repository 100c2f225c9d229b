package dev.ganvas.trainer.data;

import dev.ganvas.trainer.data.image.Sheet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The handwritten digits of OpenCV's samples: one picture of 20 x 20 cells, a tenth of its rows for
 * each digit. They get a margin, so that a network for MNIST's 28 x 28 fits. Of each digit the last
 * fifth is kept aside to judge by.
 */
final class Digits implements PackagedSet {
  private static final String NAME = "digits";
  private static final String LICENCE = "Apache-2.0 AND BSD-3-Clause";
  private static final List<String> LABELS =
      IntStream.range(0, 10).mapToObj(String::valueOf).toList();

  private static final int CELL = 20;
  private static final int SIDE = 28;
  private static final int ONE_OUT_OF = 5;

  private static final PackagedFiles FILES =
      new PackagedFiles(
          NAME,
          new AptPackage(
              "opencv-doc", Path.of("/usr/share/doc/opencv-doc/examples/data/digits.png")),
          Files::isRegularFile,
          96,
          "digits.png of https://github.com/opencv/opencv/tree/4.x/samples/data");

  @Override
  public PackagedFiles files() {
    return FILES;
  }

  @Override
  public String description() {
    return "4,000 + 1,000 handwritten digits, 28 x 28, grey, 10 classes";
  }

  @Override
  public String licence() {
    return LICENCE;
  }

  @Override
  public Dataset open(Home home, String part, ImageSettings settings, Progress progress)
      throws IOException {
    settings.refuseFor(NAME);
    return open(FILES.require(home), Split.of(part));
  }

  static Dataset open(Path file, Split split) throws IOException {
    byte[][] cells = Sheet.cells(file, CELL);
    int perDigit = cells.length / LABELS.size();
    if (cells.length % LABELS.size() != 0 || perDigit < ONE_OUT_OF) {
      throw new IOException(
          "%s has %d cells of %d pixels; ten digits take as many each, and %d at least"
              .formatted(file, cells.length, CELL, ONE_OUT_OF));
    }
    int[] chosen =
        IntStream.range(0, cells.length)
            .filter(index -> splitOf(index % perDigit, perDigit) == split)
            .toArray();
    return new Images(
        new Images.Title(NAME, LABELS, LICENCE),
        List.of(1, SIDE, SIDE),
        Arrays.stream(chosen).mapToObj(index -> framed(cells[index])).toArray(byte[][]::new),
        Arrays.stream(chosen).map(index -> index / perDigit).toArray());
  }

  private static Split splitOf(int ordinal, int perDigit) {
    return ordinal < perDigit - perDigit / ONE_OUT_OF ? Split.TRAIN : Split.TEST;
  }

  /** Puts a cell in the middle of a black picture. */
  private static byte[] framed(byte[] cell) {
    byte[] picture = new byte[SIDE * SIDE];
    int margin = (SIDE - CELL) / 2;
    for (int row = 0; row < CELL; row++) {
      System.arraycopy(cell, row * CELL, picture, (row + margin) * SIDE + margin, CELL);
    }
    return picture;
  }
}
