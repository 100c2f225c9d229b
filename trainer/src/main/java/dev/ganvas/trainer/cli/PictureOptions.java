package dev.ganvas.trainer.cli;

import dev.ganvas.trainer.data.ImageSettings;
import picocli.CommandLine.Option;

/** What a call says of pictures that come in any size. */
final class PictureOptions {
  @Option(
      names = "--size",
      paramLabel = "PIXELS",
      description =
          "Make squares of this size of a directory's images (64 unless said) or of emoji (32).")
  private Integer size;

  @Option(
      names = "--channels",
      paramLabel = "1|3",
      description = "Make them grey (1) or coloured (3); unless said, as they are.")
  private Integer channels;

  ImageSettings settings() {
    ImageSettings settings = ImageSettings.DEFAULT;
    settings = size == null ? settings : settings.withSize(size);
    return channels == null ? settings : settings.withChannels(channels);
  }

  /** What was said of them and is not what a run began with. */
  void addTo(Differences differences, ImageSettings begun) {
    differences.add("size", begun.size(), size);
    differences.add("channels", begun.channels(), channels);
  }
}
