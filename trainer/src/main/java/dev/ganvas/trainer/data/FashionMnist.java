package dev.ganvas.trainer.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** 28 x 28 grey pictures of clothes in ten classes (Xiao et al. 2017). */
final class FashionMnist implements PackagedSet {
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
  private static final PackagedFiles FILES =
      new PackagedFiles(
          NAME,
          new AptPackage("dataset-fashion-mnist", Path.of("/usr/share/datasets", NAME)),
          directory -> new IdxDirectory(directory).exists(),
          31,
          "%s of https://github.com/zalandoresearch/fashion-mnist"
              .formatted(String.join(", ", IdxDirectory.fileNames())));

  @Override
  public PackagedFiles files() {
    return FILES;
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
  public Dataset open(Home home, String part, ImageSettings settings, Progress progress)
      throws IOException {
    settings.refuseFor(NAME);
    Images.Title title = new Images.Title(NAME, LABELS, LICENCE);
    return new IdxDirectory(FILES.require(home)).open(Split.of(part), title);
  }
}
