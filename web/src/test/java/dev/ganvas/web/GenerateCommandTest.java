package dev.ganvas.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganvas.runtime.CodeValue;
import dev.ganvas.runtime.Generator;
import dev.ganvas.runtime.Recipe;
import dev.ganvas.runtime.Request;
import dev.ganvas.runtime.Sample;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateCommandTest {
  @TempDir Path directory;
  private TestZoo zoo;
  private Path out;

  @BeforeEach
  void fillTheZoo() {
    zoo = new TestZoo(directory.resolve("zoo"));
    zoo.clothes();
    out = directory.resolve("out");
  }

  @Test
  void aDirectoryGetsOneFilePerSeed() throws Exception {
    Shell shell = generate("clothes", "--count", 3, "--seed", 40, "--label", "sneaker");

    assertThat(shell.code()).isZero();
    assertThat(shell.err()).isEmpty();
    assertThat(shell.out())
        .startsWith("3 pictures made by clothes (sneaker, seeds 40 to 42) on cpu: " + out)
        .hasLineCount(1);
    assertThat(files(out)).containsExactly("40.png", "41.png", "42.png");
    Recipe recipe = Recipe.read(Files.readAllBytes(out.resolve("41.png")));
    assertThat(recipe.label()).isEqualTo("Sneaker");
    assertThat(recipe.seed()).isEqualTo(41);
  }

  @Test
  void severalLabelsGetADirectoryEachWhoseNameIsNoPath() throws Exception {
    generate("clothes", "--count", 2, "--label", "all");

    assertThat(files(out)).containsExactly("0-T-shirt-top", "1-Sneaker", "2-Bag");
    assertThat(files(out.resolve("0-T-shirt-top"))).containsExactly("1.png", "2.png");
  }

  @Test
  void aGridHasARowForEachLabel() throws Exception {
    Path file = directory.resolve("grid.png");
    generate("clothes", "--count", 5, "--label", "all", "--grid", "--out", file);

    BufferedImage grid = ImageIO.read(file.toFile());
    assertThat(grid.getWidth()).isEqualTo(5 * 8 + 4 * 2);
    assertThat(grid.getHeight()).isEqualTo(3 * 8 + 2 * 2);
  }

  @Test
  void countsAreReadAsPeopleWriteThem() throws Exception {
    assertThat(generate("clothes", "--count", "0.02k").code()).isZero();
    assertThat(files(out)).hasSize(20);
  }

  @Test
  void columnsAreChosenOrMakeASquare() throws Exception {
    Path file = directory.resolve("grid.png");
    generate("clothes", "--count", 9, "--out", file);
    assertThat(ImageIO.read(file.toFile()).getWidth()).isEqualTo(3 * 8 + 2 * 2);

    generate("clothes", "--count", 9, "--columns", 9, "--out", file, "--overwrite");
    assertThat(ImageIO.read(file.toFile()).getHeight()).isEqualTo(8);
  }

  @Test
  void aPictureIsMadeAgainFromItsOwnFile() throws Exception {
    Path cat = directory.resolve("cat.png");
    Path twin = directory.resolve("new/twin.png");
    generate("clothes", "--count", 1, "--seed", -7, "--out", cat);

    Shell shell = Shell.run("generate", "--again", cat, "--out", twin, "--models", zoo.directory());

    assertThat(shell.err()).isEmpty();
    assertThat(twin).hasSameBinaryContentAs(cat);
  }

  @Test
  void aPictureBetweenTwoSeedsIsMadeAgainToo() throws Exception {
    Path cat = directory.resolve("cat.png");
    Path twin = directory.resolve("twin.png");
    Sample between = Sample.of(7).label("Bag").towards(9, 0.25);
    try (Generator generator = Generator.open(zoo.directory().resolve("clothes"))) {
      Files.write(cat, generator.generate(Request.of(List.of(between))).get(0).png());
    }

    Shell shell = Shell.run("generate", "--again", cat, "--out", twin, "--models", zoo.directory());

    assertThat(shell.err()).isEmpty();
    assertThat(shell.out()).contains("(seed 7, 0.25 towards 9, Bag)");
    assertThat(twin).hasSameBinaryContentAs(cat);
  }

  @Test
  void aRecipeThatDoesNotFitIsRefused() throws Exception {
    Path cat = directory.resolve("cat.png");
    generate("clothes", "--count", 1, "--out", cat);
    zoo.plain();

    assertThat(generate("plain", "--again", cat).err()).contains("another sha256");
    assertThat(generate("--again", cat, "--seed", 3).err()).contains("--seed cannot be chosen");
    Files.writeString(cat, "no picture", StandardCharsets.UTF_8);
    assertThat(generate("--again", cat).err()).contains("no PNG file that carries a recipe");
    assertThat(generate("--again", directory).code()).isEqualTo(2);
    assertThat(out).doesNotExist();
  }

  @Test
  void codesAreChosenOrMadeOneAfterTheOther() throws Exception {
    zoo.digits();
    Path row = directory.resolve("row.png");

    assertThat(
            generate("digits", "--count", 2, "--code", "digit=Three", "--code", "slant=-0.5").out())
        .startsWith("2 pictures made by digits (digit Three, slant -0.5, seeds 1 to 2)");
    Sample sample = Recipe.read(Files.readAllBytes(out.resolve("2.png"))).sample();
    assertThat(sample.codes())
        .containsEntry("digit", CodeValue.of("three"))
        .containsEntry("slant", CodeValue.of(-0.5))
        .containsKey("member");
    assertThat(
            generate(
                    "digits",
                    "--code",
                    "digit=all",
                    "--code",
                    "member=1",
                    "--count",
                    4,
                    "--grid",
                    "--out",
                    row)
                .out())
        .startsWith("12 pictures made by digits (3 choices, seeds 1 to 4 each)");
    BufferedImage grid = ImageIO.read(row.toFile());
    assertThat(grid.getWidth()).isGreaterThan(grid.getHeight());
    Path again = directory.resolve("again.png");
    generate("--again", out.resolve("2.png"), "--out", again);
    assertThat(again).hasSameBinaryContentAs(out.resolve("2.png"));
  }

  @Test
  void severalValuesOfACodeBecomeDirectories() throws Exception {
    zoo.digits();

    generate("digits", "--count", 1, "--code=digit=1", "--code=digit=three", "--code=member=all");

    assertThat(files(out)).containsExactly("digit-0-1", "digit-2-three");
    assertThat(files(out.resolve("digit-2-three")))
        .containsExactly("member-0-seed-1", "member-1-seed-2");
    Path last = out.resolve("digit-2-three/member-1-seed-2/1.png");
    assertThat(Recipe.read(Files.readAllBytes(last)).sample().codes())
        .containsEntry("digit", CodeValue.of("three"))
        .containsEntry("member", CodeValue.of("seed 2"));
  }

  @Test
  void pointsAreDrawn() throws Exception {
    zoo.ring();
    Path file = directory.resolve("ring.png");

    assertThat(generate("ring", "--count", 1, "--out", file).out()).startsWith("1 point made");
    assertThat(ImageIO.read(file.toFile()).getWidth()).isGreaterThan(100);
    assertThat(generate("ring").err()).contains("makes points: --out ends in .png");
    assertThat(generate("ring", "--grid", "--out", file, "--overwrite").code()).isEqualTo(2);
  }

  @Test
  void wrongArgumentsAreRefusedWithTheirName() {
    assertRefused("count is 0", "clothes", "--count", 0);
    assertRefused("no whole number of up to", "clothes", "--count", "99999999999");
    assertRefused("\"ten\" is no number", "clothes", "--count", "ten");
    assertRefused("'--seed'", "clothes", "--seed", "NaN");
    assertRefused("device is \"tpu\"", "clothes", "--device", "tpu");
    assertRefused("columns is 0", "clothes", "--grid", "--columns", 0);
    assertRefused("--columns is for a grid", "clothes", "--columns", 3);
    assertRefused("--grid makes one picture", "clothes", "--grid");
    assertRefused("timeout is", "clothes", "--timeout", 0);
    assertRefused("label is \"Snaeker\"; allowed are", "clothes", "--label", "Snaeker");
    assertRefused("the length of label is 0", "clothes", "--label", "");
    assertRefused("--label all stands for every label", "clothes", "--label=all", "--label=Bag");
    assertRefused("the model is missing");
    assertRefused("there is no model", "../../etc/passwd");
    zoo.plain();
    assertRefused("this model has no labels", "plain", "--label", "all");
    zoo.digits();
    assertRefused("\"digit\" is no code; allowed are such as", "digits", "--code", "digit");
    assertRefused("\"=3\" is no code; allowed are such as", "digits", "--code", "=3");
    assertRefused("code digit is \"4\"; allowed are 1, 2, three", "digits", "--code", "digit=4");
    assertRefused(
        "code slant is \"NaN\"; allowed are numbers from -1.0 to 1.0",
        "digits",
        "--code=slant=NaN");
    assertRefused("code slant is \"all\"; allowed are numbers", "digits", "--code=slant=all");
    assertRefused(
        "code is \"size\"; allowed are digit, slant, member", "digits", "--code", "size=1");
    assertRefused(
        "--code digit=all stands for every choice; give it alone",
        "digits",
        "--code=digit=all",
        "--code=digit=1");
    assertRefused("this model has no codes", "clothes", "--code", "digit=1");
    assertThat(out).doesNotExist();
  }

  @Test
  void aGridThatNobodyCouldLookAtIsRefusedBeforeItIsMade() {
    Shell shell =
        generate("clothes", "--count", Integer.MAX_VALUE, "--out", directory.resolve("x.png"));

    assertThat(shell.code()).isEqualTo(2);
    assertThat(shell.err()).contains("allowed are 16,384 x 16,384");
  }

  @Test
  void noFileIsOverwrittenUnlessThatIsAllowed() throws Exception {
    Files.createDirectories(out);
    Files.writeString(out.resolve("2.png"), "precious");

    Shell shell = generate("clothes", "--count", 3);

    assertThat(shell.code()).isEqualTo(2);
    assertThat(shell.err()).contains("2.png is there already").hasLineCount(1);
    assertThat(files(out)).containsExactly("2.png");
    assertThat(generate("clothes", "--count", 3, "--overwrite").code()).isZero();
    assertThat(ImageIO.read(out.resolve("2.png").toFile())).isNotNull();
    assertThat(generate("clothes", "--count", 3, "--seed", 4).code()).isZero();
    assertThat(files(out)).hasSize(6);
  }

  @Test
  void placesThatCannotBeWrittenAreRefused() throws Exception {
    Files.writeString(out, "a file");

    assertRefused("is a file; pictures go into", "clothes");
    assertRefused("allowed are .png, .npz", "clothes", "--out", directory.resolve("cat.jpg"));
    Path folder = Files.createDirectory(directory.resolve("folder.png"));
    assertRefused("is a directory", "clothes", "--out", folder, "--overwrite");
    Shell below = generate("clothes", "--out", out.resolve("below"));
    assertThat(below.code()).isEqualTo(1);
    assertThat(below.err()).startsWith("ganvas: ").hasLineCount(1);
  }

  @Test
  void aModelThatCannotBeLoadedIsNamedWithTheReason() {
    zoo.plain("broken", new byte[0]);

    Shell shell = generate("broken");

    assertThat(shell.code()).isEqualTo(1);
    assertThat(shell.err()).contains("broken cannot be used: generator.onnx is empty");
  }

  @Test
  void valuesThatAreNoColoursBecomeBlackOrWhiteAndAreCounted() throws Exception {
    zoo.plain("nan", TestNet.pictures("Log").bytes());

    Shell shell = generate("nan", "--count", 4);

    assertThat(shell.code()).isZero();
    assertThat(shell.err()).startsWith("ganvas: 4 of them had values that are no numbers");
    assertThat(files(out)).hasSize(4);
  }

  @Test
  void aGraphThatNeverEndsIsStoppedByTheTimeLimit() {
    zoo.plain("endless", TestNet.endless().bytes());

    Shell shell = generate("endless", "--timeout", 1, "--out", directory.resolve("x.npz"));

    assertThat(shell.code()).isEqualTo(1);
    assertThat(shell.err())
        .contains("time limit", "0 of 16 pictures are complete, nothing was written")
        .hasLineCount(1);
    assertThat(directory.resolve("x.npz")).doesNotExist();
    assertThat(directory.resolve(".x.npz.part")).doesNotExist();
  }

  @Test
  void aGpuThatIsNotThereBecomesTheCpuAndOneReason() {
    Shell shell = generate("clothes", "--device", "gpu:0");

    assertThat(shell.code()).isZero();
    assertThat(shell.out()).contains(" on cpu (").hasLineCount(1);
  }

  private void assertRefused(String reason, Object... arguments) {
    Shell shell = generate(arguments);
    assertThat(shell.err()).startsWith("ganvas: ").contains(reason).hasLineCount(1);
    assertThat(shell.code()).isEqualTo(2);
  }

  /** Into {@link #out}, unless the arguments say otherwise. */
  private Shell generate(Object... arguments) {
    Stream<Object> where =
        List.of(arguments).contains("--out") ? Stream.of() : Stream.of("--out", out);
    return Shell.run(
        Stream.of(Stream.of("generate", "--models", zoo.directory()), Stream.of(arguments), where)
            .flatMap(part -> part)
            .toArray());
  }

  private static List<String> files(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
