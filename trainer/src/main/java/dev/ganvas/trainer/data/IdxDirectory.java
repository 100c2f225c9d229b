package dev.ganvas.trainer.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A directory with the four files in which MNIST and the sets made after it are published. */
record IdxDirectory(Path directory) {
  /** The names of the four files, as they are published. */
  static List<String> fileNames() {
    return Arrays.stream(Split.values())
        .flatMap(split -> Stream.of(images(split) + ".gz", labels(split) + ".gz"))
        .toList();
  }

  boolean exists() {
    return find(images(Split.TRAIN)).isPresent();
  }

  /**
   * Reads a set whose classes are known.
   *
   * @throws IOException with a sentence, if a file is missing, broken or does not fit the others
   */
  Dataset open(Split split, Images.Title title) throws IOException {
    int[] labelOf = new IdxFile(file(labels(split))).labels();
    int classes = title.labels().size();
    if (highest(labelOf) >= classes) {
      throw new IOException(
          "%s has label %d among its %s labels; %s has 0 to %d"
              .formatted(directory, highest(labelOf), split, title.name(), classes - 1));
    }
    return images(split, title, labelOf);
  }

  /** Whether there are pictures that are not learned from, too. */
  boolean keepsAside() {
    return exists() && find(images(Split.TEST)).isPresent();
  }

  /**
   * Reads a split of an unknown set, whose classes are then called by the numbers of its training.
   *
   * @throws IOException with a sentence, if a file is missing, broken or does not fit the others
   */
  Dataset open(Split split, String name) throws IOException {
    int[] learned = new IdxFile(file(labels(Split.TRAIN))).labels();
    List<String> numbers =
        IntStream.rangeClosed(0, highest(learned)).mapToObj(String::valueOf).toList();
    return open(split, new Images.Title(name, numbers, "unknown"));
  }

  private Images images(Split split, Images.Title title, int[] labelOf) throws IOException {
    IdxFile.Pictures pictures = new IdxFile(file(images(split))).pictures();
    byte[][] pixels = pictures.pixels;
    if (pixels.length != labelOf.length) {
      throw new IOException(
          "%s holds %d pictures and %d labels in its %s files; each picture needs one label"
              .formatted(directory, pixels.length, labelOf.length, split));
    }
    return new Images(title, List.of(1, pictures.height, pictures.width), pixels, labelOf);
  }

  private static String images(Split split) {
    return prefix(split) + "-images-idx3-ubyte";
  }

  private static String labels(Split split) {
    return prefix(split) + "-labels-idx1-ubyte";
  }

  private static String prefix(Split split) {
    return split == Split.TRAIN ? "train" : "t10k";
  }

  private static int highest(int[] labels) {
    return Arrays.stream(labels).max().orElseThrow();
  }

  private Path file(String name) throws IOException {
    return find(name)
        .orElseThrow(
            () ->
                new IOException("%s holds neither %s.gz nor %s".formatted(directory, name, name)));
  }

  private Optional<Path> find(String name) {
    return Stream.of(name, name + ".gz")
        .map(directory::resolve)
        .filter(Files::isRegularFile)
        .findFirst();
  }
}
