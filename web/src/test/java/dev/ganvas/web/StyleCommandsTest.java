package dev.ganvas.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ganvas.runtime.CodeValue;
import dev.ganvas.runtime.Generator;
import dev.ganvas.runtime.NoiseChoice;
import dev.ganvas.runtime.Recipe;
import dev.ganvas.runtime.Request;
import dev.ganvas.runtime.Sample;
import dev.ganvas.runtime.StyleCode;
import dev.ganvas.runtime.StyleJson;
import dev.ganvas.runtime.image.Pixels;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StyleCommandsTest {
  private static final int CELL = 64 + 2;

  @TempDir Path directory;
  private TestZoo zoo;

  @BeforeEach
  void fillTheZoo() {
    zoo = new TestZoo(directory.resolve("zoo"));
    zoo.faces();
  }

  private Shell run(Object... arguments) {
    return Shell.run(
        Stream.concat(Stream.of(arguments), Stream.of("--models", zoo.directory())).toArray());
  }

  private Pixels made(Sample sample) {
    try (Generator generator = Generator.open(zoo.directory().resolve("faces"))) {
      return generator.generate(Request.of(List.of(sample))).get(0).pixels();
    }
  }

  @Test
  void aMatrixShowsItsSourcesAndWhatTheyGive() throws Exception {
    Path file = directory.resolve("new/matrix.png");
    Shell shell =
        run(
            "mix",
            "faces",
            "--rows=1,5",
            "--columns=20..22",
            "--layers=0",
            "--psi=0.3",
            "--out",
            file);

    assertThat(shell.err()).isEmpty();
    assertThat(shell.out()).startsWith("2 x 3 pictures, mixed in the layers 0: " + file);
    BufferedImage matrix = ImageIO.read(file.toFile());
    int left = matrix.getWidth() - (4 * CELL - 2);
    int top = matrix.getHeight() - (3 * CELL - 2);
    Sample mixed = Sample.of(5).psi(0.3).mix(Sample.of(21), "coarse");
    int seen = matrix.getRGB(left + 2 * CELL + 3 * 8, top + 2 * CELL + 5 * 8) & 255;
    assertThat(seen).isEqualTo(made(mixed).bytes()[5 * 8 + 3] & 255);
    int source = matrix.getRGB(left + 2 * CELL + 3 * 8, top + 5 * 8) & 255;
    assertThat(source).isEqualTo(made(Sample.of(21).psi(0.3)).bytes()[5 * 8 + 3] & 255);
  }

  @Test
  void aRangeMayEndWithTheLastSeed() {
    Path file = directory.resolve("last.png");
    String range = (Long.MAX_VALUE - 1) + ".." + Long.MAX_VALUE;
    assertThat(run("mix", "faces", "--rows", range, "--columns", 1, "--out", file).out())
        .startsWith("2 x 1 pictures");
  }

  @Test
  void aModelTellsItsDirections() {
    assertThat(run("models", "faces").out()).contains("directions smile, age\n");
  }

  @Test
  void aSweepIsAGridOfTwoParameters() throws Exception {
    Path file = directory.resolve("sweep.png");
    Shell shell = run("sweep", "faces", "--x", "psi=1,0.5,0", "--y", "seed=3..4", "--out", file);

    assertThat(shell.err()).isEmpty();
    assertThat(shell.out()).startsWith("6 pictures: " + file);
    BufferedImage grid = ImageIO.read(file.toFile());
    int left = grid.getWidth() - (3 * CELL - 2);
    int top = grid.getHeight() - (2 * CELL - 2);
    int seen = grid.getRGB(left + CELL + 3 * 8, top + CELL + 5 * 8) & 255;
    assertThat(seen).isEqualTo(made(Sample.of(4).psi(0.5)).bytes()[5 * 8 + 3] & 255);
  }

  @Test
  void aSweepSilencesTheNoiseOfAGroupAndLeavesTheOthersAsAsked() throws Exception {
    Path file = directory.resolve("noise.png");
    run("sweep", "faces", "--x", "noise.groups.fine=1,0", "--noise", "coarse=2", "--out", file);
    BufferedImage grid = ImageIO.read(file.toFile());
    int left = grid.getWidth() - (2 * CELL - 2);
    int top = grid.getHeight() - (CELL - 2);
    int seen = grid.getRGB(left + CELL + 3 * 8, top + 5 * 8) & 255;
    NoiseChoice noise = NoiseChoice.OWN.scaled("coarse", 2).scaled("fine", 0);
    Sample silent = Sample.of(1).noise(noise);
    assertThat(seen).isEqualTo(made(silent).bytes()[5 * 8 + 3] & 255);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "psi           | --x is \"psi\"; allowed are such as psi=1,0.7,0.5 and seed=1..8",
        "seed=cat.json | --x has the seed \"cat.json\"; allowed are whole numbers of 64 bits",
        "hue=1         | parameter is \"hue\"; allowed are seed, label, towards, amount, psi",
        "psi=much      | psi is \"much\"; allowed are numbers",
      })
  void whatIsNoAxisIsRefused(String axis, String sentence) {
    assertThat(run("sweep", "faces", "--x", axis, "--out", directory.resolve("x.png")).err())
        .contains(sentence);
  }

  @Test
  void aSweepHasOneSeedUnlessItVaries() {
    Path file = directory.resolve("sweep.png");

    assertThat(run("sweep", "faces", "--x", "psi=1", "--seed", "1..4", "--out", file).err())
        .contains("--seed is 1..4; allowed is one");
  }

  @Test
  void aWalkIsAMovingPicture() throws Exception {
    Path file = directory.resolve("walk.gif");
    Shell shell = run("walk", "faces", "--seeds", "1,7,3", "--frames", 12, "--loop", "--out", file);

    assertThat(shell.err()).isEmpty();
    assertThat(shell.out()).startsWith("12 frames by faces, from 3 keyframes in w: " + file);
    ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
    try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
      reader.setInput(in);
      assertThat(reader.getNumImages(true)).isEqualTo(12);
      assertThat(reader.read(0).getWidth()).as("large enough to be seen").isEqualTo(128);
    } finally {
      reader.dispose();
    }
  }

  @Test
  void theFramesOfAWalkKnowWhatTheyWereMadeFrom() throws Exception {
    Path frames = directory.resolve("frames");
    run("walk", "faces", "--seeds", "1,7", "--frames", 3, "--out", frames);

    byte[] middle = Files.readAllBytes(frames.resolve("0001.png"));
    Sample sample = Recipe.read(middle).sample();
    assertThat(sample.look().mixes().get(0).amount()).isEqualTo(0.5);
    assertThat(made(sample).bytes())
        .isEqualTo(Pixels.of(ImageIO.read(frames.resolve("0001.png").toFile())).bytes());
  }

  @Test
  void codesHoldForAllPictures() throws Exception {
    zoo.digits();
    Path frames = directory.resolve("frames");
    Object[] walk = {"walk", "digits", "--seeds", "1,7", "--frames", 3, "--out", frames};

    assertThat(run(with(walk, "--code", "digit=2", "--code", "digit=1")).err())
        .contains("--code digit is given twice");
    assertThat(run(with(walk, "--code", "digit=2", "--code", "slant=0.5")).err()).isEmpty();
    assertThat(Recipe.read(Files.readAllBytes(frames.resolve("0001.png"))).sample().codes())
        .containsEntry("digit", CodeValue.of("2"))
        .containsEntry("slant", CodeValue.of(0.5));
  }

  private static Object[] with(Object[] command, Object... more) {
    return Stream.concat(Stream.of(command), Stream.of(more)).toArray();
  }

  @ParameterizedTest
  @CsvSource({"walk.mp4,4,ftyp", "Walk.WEBM,24,webm"})
  void aFilmIsWrittenToo(String name, int place, String mark) throws Exception {
    Path file = directory.resolve(name);
    Shell shell = run("walk", "faces", "--seeds", "1,7", "--frames", 3, "--out", file);

    assertThat(shell.err()).isEmpty();
    assertThat(new String(Files.readAllBytes(file), place, 4, StandardCharsets.US_ASCII))
        .isEqualTo(mark);
  }

  @Test
  void aFileOfStylesStandsForASeed() throws IOException {
    Path kept = directory.resolve("kept.styles.json");
    try (Generator generator = Generator.open(zoo.directory().resolve("faces"))) {
      StyleCode code = generator.styles(Request.of(1).seed(3)).get(0);
      code.save(kept);
    }
    Path one = directory.resolve("one.png");
    Path other = directory.resolve("other.png");
    run("generate", "faces", "--count", 1, "--styles", kept, "--noise", "off", "--out", one);
    run("generate", "faces", "--count", 1, "--seed", 3, "--noise", "off", "--out", other);

    assertThat(ImageIO.read(one.toFile()).getRGB(2, 3))
        .isEqualTo(ImageIO.read(other.toFile()).getRGB(2, 3));
    Shell shell =
        run("mix", "faces", "--rows", kept, "--columns", "1", "--out", directory.resolve("m.png"));
    assertThat(shell.err()).isEmpty();
    assertRefused(
        "walk faces --seeds 1,2 --styles FILE", kept, "--styles would take the place of all 2");
    assertRefused(
        "sweep faces --x psi=1,0 --styles FILE", kept, "styles are given, which psi does not");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mix faces --rows FILE --columns 1",
        "mix faces --rows 1 --columns 2,FILE",
        "walk faces --seeds 1,FILE",
        "generate faces --styles FILE",
        "generate faces --mix FILE:fine",
      })
  void aFileThatHoldsNoStylesOfThisModelIsRefused(String command) throws IOException {
    Path file = directory.resolve("foreign.styles.json");
    try (Generator generator = Generator.open(zoo.directory().resolve("faces"))) {
      ObjectNode foreign = StyleJson.write(generator.styles(Request.of(1)).get(0));
      Files.writeString(file, foreign.put("sha256", "0".repeat(64)).toString());
    }
    assertRefused(
        command, file, "these styles are of another model (sha256 00000000...) than faces");
    Files.write(file, new byte[] {(byte) 0xff, 0, 1});
    assertRefused(command, file, "the styles are not valid JSON");
    Files.writeString(file, "[\"styles\"]");
    assertRefused(command, file, "the schema of styles is missing; this version reads");
    Files.write(file, new byte[(2 << 20) + 1]);
    assertRefused(command, file, "foreign.styles.json: no styles have more than 1576960 bytes");
  }

  private void assertRefused(String command, Path file, String part) {
    Path out = directory.resolve("none" + (command.startsWith("walk") ? ".gif" : ".png"));
    String whole = command.replace("FILE", file.toString()) + " --out " + out;
    Shell shell = run((Object[]) whole.split(" "));
    assertThat(shell.code()).isEqualTo(2);
    assertThat(shell.err()).startsWith("ganvas: ").contains(part).hasLineCount(1);
    assertThat(out).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mix faces --rows 1,x --columns 2 | --rows has \"x\", which is no seed and no file; allowed",
        "mix faces --rows 5..1 --columns 2 | --rows has 5..1; allowed are ranges of 1 to",
        "mix faces --rows=-9223372036854775808..9223372036854775807 --columns 2 | allowed are ranges",
        "mix faces --rows 1 | Missing required option: '--columns=SEEDS'",
        "mix faces --rows 1 --columns 2 --layers rough | layers has \"rough\"; allowed are coarse",
        "mix faces --rows 1 --columns 2 --psi 0,7 | '0,7' is no number",
        "mix faces --rows 1 --columns 2 --cutoff x | 'x' is no whole number",
        "mix faces --rows 1 --columns 2 --psi NaN | psi is NaN; allowed are",
        "mix faces --rows 1 --columns 2 --out m.jpg | --out is m.jpg; a matrix is one .png file",
        "mix clothes --rows 1 --columns 2 | are for models with styles; clothes has none",
        "mix faces --rows 1 --columns 2 --noise fine=much | --noise has \"fine=much\"; allowed",
        "mix faces --rows 1 --columns 2 --noise fine=-1 | the scale of noise of fine is -1.0; allowed",
        "walk faces --seeds 1,2,3 --frames 2 | frames is 2, too few to pass 3 keyframes",
        "walk faces --seeds 1 | the number of keyframes is 1; allowed are 2 to 100",
        "walk faces --seeds 1,2 --space y | space is y; allowed are z, w",
        "walk faces --seeds 1,2 --easing fast | easing is fast; allowed are linear, smooth",
        "walk faces --seeds 1,2 --out walk.avi | --out is walk.avi; allowed are .gif, .mp4, .webm",
        "walk faces --seeds 1,2 --loop --pingpong | loop and pingpong are both given",
        "walk clothes --seeds 1,2 --space w | are for models with styles; clothes has none",
        "generate faces --along frown=1 | there is no direction \"frown\"; there are smile, age",
      })
  void whatCannotBeIsRefusedInASentence(String command, String part) {
    zoo.clothes();
    Shell shell = run((Object[]) command.split(" "));
    assertThat(shell.code()).isNotZero();
    assertThat(shell.err()).contains(part);
  }
}
