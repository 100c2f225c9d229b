package dev.ganvas.trainer.data;

import dev.ganvas.trainer.data.IdxDirectory.Split;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** 28 x 28 grey pictures of clothes in ten classes (Xiao et al. 2017). */
final class FashionMnist implements KnownSet {
  private static final String NAME = "fashion-mnist";
  private static final String LICENCE = "MIT";
  private static final List<String> LABELS =
      List.of(
          "T-shirt/top",
          "Trouser",
          "Pullover",
          "Dress",
          "Coat",
          "Sandal",
          "Shirt",
          "Sneaker",
          "Bag",
          "Ankle boot");
  private static final Path INSTALLED = Path.of("/usr/share/datasets", NAME);
  private static final AptPackage PACKAGE = new AptPackage("dataset-fashion-mnist", INSTALLED);
  private static final String SOURCE = "https://github.com/zalandoresearch/fashion-mnist";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String description() {
    return "60,000 + 10,000 pictures of clothes, 28 x 28, grey, 10 classes";
  }

  @Override
  public String licence() {
    return LICENCE;
  }

  @Override
  public String whereabouts(Home home) {
    return find(home).map(Path::toString).orElse("31 MB, ./ganvas data fetch " + NAME);
  }

  @Override
  public List<String> parts() {
    return Arrays.stream(Split.values()).map(Split::toString).toList();
  }

  @Override
  public Dataset open(Home home, String part) throws IOException {
    Path directory =
        find(home)
            .orElseThrow(
                () ->
                    new IOException(
                        "%s is not on this machine; ./ganvas data fetch %s gets it"
                            .formatted(NAME, NAME)));
    return open(directory, Split.valueOf(part.toUpperCase(Locale.ROOT)));
  }

  static Dataset open(Path directory, Split split) throws IOException {
    return new IdxDirectory(directory).open(split, new Images.Title(NAME, LABELS, LICENCE));
  }

  @Override
  public Path fetch(Home home) throws IOException {
    Optional<Path> found = find(home);
    if (found.isPresent()) {
      return found.get();
    }
    Path target = home.data(NAME);
    try {
      PACKAGE.unpack(target);
    } catch (IOException e) {
      throw new IOException(
          "%s; by hand: put %s from %s into %s"
              .formatted(
                  e.getMessage(), String.join(", ", IdxDirectory.fileNames()), SOURCE, target),
          e);
    }
    return target;
  }

  private static Optional<Path> find(Home home) {
    return Stream.of(home.data(NAME), INSTALLED)
        .filter(directory -> new IdxDirectory(directory).exists())
        .findFirst();
  }
}
