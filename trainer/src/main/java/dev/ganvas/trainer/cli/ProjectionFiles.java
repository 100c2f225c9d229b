package dev.ganvas.trainer.cli;

import dev.ganvas.models.card.ImageOutput;
import dev.ganvas.runtime.Generator;
import dev.ganvas.runtime.NoiseChoice;
import dev.ganvas.runtime.Request;
import dev.ganvas.runtime.Sample;
import dev.ganvas.runtime.image.PictureGrid;
import dev.ganvas.runtime.image.PixelFormat;
import dev.ganvas.runtime.image.Pixels;
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
  private static final String FORM = "%-24s %20s %20s%n";

  /** The first line of the table. */
  static final String HEAD = FORM.formatted("picture", "PSNR in dB", "distance");

  /** Writes the styles, and the picture that was wanted beside the one that the runtime draws. */
  void write(String name, float[] wanted, Projection found) throws IOException {
    Files.createDirectories(directory);
    found.styles().save(directory.resolve(name + ".styles.json"));
    byte[] pair = PictureGrid.of(List.of(pixels(wanted), drawn(found)), 2).png();
    WholeFile.write(directory.resolve(name + ".projected.png"), file -> file.write(pair));
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
