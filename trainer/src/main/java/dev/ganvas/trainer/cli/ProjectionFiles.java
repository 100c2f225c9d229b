package dev.ganvas.trainer.cli;

import dev.ganvas.models.Check;
import dev.ganvas.models.card.ImageOutput;
import dev.ganvas.runtime.Generator;
import dev.ganvas.runtime.NoiseChoice;
import dev.ganvas.runtime.Request;
import dev.ganvas.runtime.Sample;
import dev.ganvas.runtime.image.PixelFormat;
import dev.ganvas.runtime.image.Pixels;
import dev.ganvas.runtime.image.Sheet;
import dev.ganvas.runtime.project.Closeness;
import dev.ganvas.runtime.project.Projection;
import dev.ganvas.trainer.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** What is left of projections: files in a directory, and lines of a table. */
record ProjectionFiles(Path directory, Generator generator) {
  private static final String STYLES = ".styles.json";
  private static final String PAIR = ".projected.png";
  private static final String FORM = "%-24s %20s %20s%n";

  /** The first line of the table. */
  static final String HEAD = FORM.formatted("picture", "PSNR in dB", "distance");

  /**
   * To be asked before a search that would be in vain; makes the directory.
   *
   * @throws IllegalArgumentException if files are in the way
   */
  static void check(Path directory, String name, boolean overwrite) throws IOException {
    Files.createDirectories(directory);
    Check.that(Files.isWritable(directory), "--out is %s, where nothing can be written", directory);
    for (String ending : List.of(STYLES, PAIR)) {
      Path file = directory.resolve(name + ending);
      Check.that(
          overwrite || !Files.exists(file),
          "%s is there already; name another directory with --out, or allow --overwrite",
          file);
    }
  }

  /** Writes the styles, and the picture that was wanted beside the one that the runtime draws. */
  void write(String name, float[] wanted, Projection found) throws IOException {
    Files.createDirectories(directory);
    found.styles().save(directory.resolve(name + STYLES));
    Sheet pair = new Sheet(2, List.of("wanted", "found"), List.of());
    byte[] png = pair.draw(List.of(pixels(wanted), drawn(found))).png();
    WholeFile.write(directory.resolve(name + PAIR), file -> file.write(png));
  }

  /** A line of the table: how close the start was, and how close the end is. */
  static String row(String name, Projection found) {
    Closeness before = found.before();
    Closeness after = found.after();
    return FORM.formatted(
        name,
        String.format(Locale.ROOT, "%.1f -> %.1f", before.psnr(), after.psnr()),
        number(before.distance()) + " -> " + number(after.distance()));
  }

  private static String number(OptionalDouble distance) {
    return distance.isEmpty() ? "-" : String.format(Locale.ROOT, "%.2f", distance.getAsDouble());
  }

  private Pixels pixels(float[] values) {
    ImageOutput image = (ImageOutput) generator.card().output();
    return new PixelFormat(image.width(), image.height(), image.channels(), image.range())
        .pixels(values, 0);
  }

  private Pixels drawn(Projection found) {
    Sample sample = Sample.of(0).styles(found.styles()).noise(NoiseChoice.OFF);
    return generator.generate(Request.of(List.of(sample))).get(0).pixels();
  }
}
