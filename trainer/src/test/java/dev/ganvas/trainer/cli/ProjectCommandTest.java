package dev.ganvas.trainer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganvas.models.card.ModelCard;
import dev.ganvas.runtime.StyleCode;
import dev.ganvas.trainer.data.TestImages;
import dev.ganvas.trainer.evaluate.TinyQuestions;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@TestInstance(Lifecycle.PER_CLASS)
class ProjectCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path directory;
  private Path model;
  private Path cat;
  private Exception failure;

  @BeforeAll
  void make(@TempDir Path place) throws IOException {
    directory = place;
    TinyQuestions.pictures(place, "stylegan2").close();
    TinyQuestions.judge(place, TinyQuestions.STRIPES).close();
    model = place.resolve("subject");
    cat = place.resolve("cat.png");
    Files.write(cat, TestImages.encode(TestImages.plain(30, 20, Color.GRAY), "png"));
  }

  private int run(Path... files) {
    return run("400", files);
  }

  private int run(String steps, Path... files) {
    failure = null;
    List<String> arguments = new ArrayList<>(List.of(model.toString()));
    List.of(files).forEach(file -> arguments.add(file.toString()));
    arguments.add("--steps=" + steps);
    arguments.add("--judge=" + directory.resolve("judge"));
    arguments.add("--out=" + directory.resolve("out"));
    return new CommandLine(new ProjectCommand())
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .setExecutionExceptionHandler(
            (e, line, parsed) -> {
              failure = e;
              return 1;
            })
        .execute(arguments.toArray(String[]::new));
  }

  @Test
  void eachPictureBecomesStylesAndAPairOfPictures() throws IOException {
    Path dog = directory.resolve("dog.old.jpg");
    Files.write(dog, TestImages.encode(TestImages.plain(16, 16, Color.WHITE), "jpg"));
    assertThat(run("5", cat, dog)).isZero();
    StyleCode styles = StyleCode.read(directory.resolve("out/cat.styles.json"));
    assertThat(styles.sha256())
        .isEqualTo(ModelCard.read(model.resolve(ModelCard.FILE_NAME)).sha256());
    assertThat(directory.resolve("out/dog.old.styles.json")).exists();
    BufferedImage pair = ImageIO.read(directory.resolve("out/cat.projected.png").toFile());
    assertThat(pair.getWidth()).isEqualTo(2 * 64 + 2);
    int wanted = pair.getRaster().getSample(3, pair.getHeight() - 3, 0);
    assertThat(wanted).as("below its name").isEqualTo(128);
    assertThat(out.toString().lines())
        .hasSize(3)
        .anyMatch(line -> line.matches("cat +[0-9.]+ -> [0-9.]+ +[0-9.]+ -> [0-9.]+"));
  }

  @Test
  void whatCannotBeProjectedIsRefused() throws IOException {
    run("0", cat);
    assertRefused("steps is 0; allowed are 1 to 10000");
    run(cat, directory.resolve("away.png"));
    assertRefused("there is no picture " + directory.resolve("away.png"));
    run(model.resolve(ModelCard.FILE_NAME));
    assertRefused(model.resolve(ModelCard.FILE_NAME) + " is neither PNG nor JPEG nor WebP");
    Path other = Files.createDirectories(directory.resolve("other")).resolve("cat.png");
    run(cat, Files.copy(cat, other));
    assertRefused("two pictures are called cat, and so would their styles be");
    Path there = Files.createDirectories(directory.resolve("out")).resolve("cat.styles.json");
    Files.writeString(there, "mine");
    run(cat);
    assertRefused(there + " is there already; name another directory with --out");
    assertThat(there).hasContent("mine");
    Files.delete(there);
  }

  private void assertRefused(String sentence) {
    assertThat(failure)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(sentence);
  }
}
