package dev.ganvas.trainer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganvas.trainer.data.Datasets;
import dev.ganvas.trainer.data.Home;
import dev.ganvas.trainer.data.TestImages;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class DataCommandTest {
  @TempDir private Path directory;
  private final StringWriter out = new StringWriter();

  @Test
  void listsTheDataSets() {
    assertThat(run()).isZero();
    assertThat(out.toString())
        .contains("fashion-mnist", "digits", "emoji", "ring", "grid", "licence: MIT", "DIR");
  }

  @Test
  void saysWhatADirectoryWouldBe() throws IOException {
    makeTwoClasses();
    Files.writeString(directory.resolve("readme.txt"), "two pets");
    assertThat(run(directory.toString(), "--size", "16")).isZero();
    assertThat(out.toString())
        .contains("samples  2", "[3, 16, 16]", "1  cats", "1  dogs", "ignored  1 other files");
  }

  @Test
  void drawsAPreview() throws IOException {
    makeTwoClasses();
    Path preview = directory.resolve("out/preview.png");
    assertThat(run(directory.toString(), "--size", "16", "--preview", preview.toString())).isZero();
    BufferedImage sheet = ImageIO.read(preview.toFile());
    assertThat(sheet.getWidth()).isEqualTo(2 * 16 + 2);
    assertThat(sheet.getRGB(0, 0)).isEqualTo(Color.RED.getRGB());
    assertThat(sheet.getRGB(18, 15)).isEqualTo(Color.BLUE.getRGB());
  }

  @Test
  void isFoundByTheRootCommand() {
    assertThat(ServiceLoader.load(Callable.class)).hasAtLeastOneElementOfType(DataCommand.class);
  }

  private void makeTwoClasses() throws IOException {
    write("cats/a.png", Color.RED);
    write("dogs/b.png", Color.BLUE);
  }

  private void write(String name, Color colour) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, TestImages.encode(TestImages.plain(8, 8, colour), "png"));
  }

  private int run(String... arguments) {
    Datasets datasets = new Datasets(new Home(directory.resolve(".home")));
    return new CommandLine(new DataCommand(datasets))
        .setOut(new PrintWriter(out, true))
        .execute(arguments);
  }
}
