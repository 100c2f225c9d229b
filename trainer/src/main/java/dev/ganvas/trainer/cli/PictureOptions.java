package dev.ganvas.trainer.cli;

import dev.ganvas.models.Check;
import dev.ganvas.trainer.data.ImageSettings;
import java.awt.Color;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

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

  @Option(
      names = "--background",
      paramLabel = "RRGGBB",
      converter = Background.class,
      description = "What shows where they are transparent, such as 00ff00; white unless said.")
  private Color background;

  ImageSettings settings() {
    ImageSettings settings = ImageSettings.DEFAULT;
    settings = size == null ? settings : settings.withSize(size);
    settings = channels == null ? settings : settings.withChannels(channels);
    return background == null ? settings : settings.withBackground(background);
  }

  /** What was said of them and is not what a run began with. */
  void addTo(Differences differences, ImageSettings begun) {
    differences.add("size", begun.size(), size);
    differences.add("channels", begun.channels(), channels);
    if (background != null) {
      differences.add("background", hex(begun.background()), hex(background));
    }
  }

  private static String hex(Color color) {
    return "%06x".formatted(color.getRGB() & 0xffffff);
  }

  /** A colour as in the web, without the sign before it, which shells take for a comment. */
  static final class Background implements ITypeConverter<Color> {
    private static final Pattern DIGITS = Pattern.compile("[0-9a-fA-F]{6}");

    @Override
    public Color convert(String text) {
      if (!DIGITS.matcher(text).matches()) {
        throw new TypeConversionException(
            Check.quoted(text) + " is no colour; allowed are six digits such as 00ff00");
      }
      return new Color(Integer.parseInt(text, 16));
    }
  }
}
