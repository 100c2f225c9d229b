package dev.ganvas.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelsCommandTest {
  @TempDir Path directory;
  private TestZoo zoo;

  @BeforeEach
  void fillTheZoo() {
    zoo = new TestZoo(directory);
    zoo.clothes();
  }

  @Test
  void aTableTellsWhatEachModelMakes() {
    zoo.ring();

    Shell shell = Shell.run("models", directory);

    assertThat(shell.code()).isZero();
    assertThat(shell.out())
        .containsPattern("clothes +8 x 8 grey, 3 labels +cgan +fashion-mnist +1.2M +2e-06 +MIT")
        .containsPattern("ring +points of 2 dimensions")
        .doesNotContain("Cannot be used");
  }

  @Test
  void codesAreCountedInTheListAndSpelledOutForOneModel() {
    zoo.digits();

    assertThat(Shell.run("models", "--models", directory).out())
        .containsPattern("digits +8 x 8 grey, 3 codes ");
    assertThat(Shell.run("models", "digits", "--models", directory).out())
        .containsPattern("code +digit: 1, 2, three\n")
        .containsPattern("code +slant: from -1.0 to 1.0\n")
        .containsPattern("code +member: seed 1, seed 2\n");
  }

  @Test
  void figuresAreListedBesideTheirFloors() throws IOException {
    Path card = zoo.digits().resolve("card.json");
    String figures = "\"metrics\" : {\"path_w\": 3359.2, \"path_w_floor\": 374, \"gan_test\": 0.9}";
    Files.writeString(card, Files.readString(card).replace("\"metrics\" : { }", figures));

    assertThat(Shell.run("models", "digits", "--models", directory).out())
        .containsPattern("metrics +path_w +3359 +floor 374.0\n +gan_test +0.9000\n");
  }

  @Test
  void filesThatAreNoModelAreListedWithTheReason() throws Exception {
    byte[] good = TestNet.pictures("Tanh").bytes();
    zoo.plain("empty", new byte[0]);
    zoo.plain("truncated", Arrays.copyOf(good, good.length / 2));
    zoo.plain("page", "<!DOCTYPE html><html>".getBytes(StandardCharsets.UTF_8));
    zoo.plain("picture", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
    Files.delete(zoo.plain("gone", good).resolve("generator.onnx"));
    Path folder = zoo.plain("folder", good).resolve("generator.onnx");
    Files.delete(folder);
    Files.createDirectory(folder);
    Path flipped = zoo.plain("flipped", good).resolve("generator.onnx");
    good[good.length / 2] ^= 1;
    Files.write(flipped, good);

    String out = Shell.run("models", "--models", directory).out();

    assertThat(out).contains("empty: generator.onnx is empty");
    assertThat(out).contains("  truncated: ");
    assertThat(out).contains("page: generator.onnx is not an ONNX model but a web page");
    assertThat(out).contains("picture: generator.onnx is not an ONNX model but a picture");
    assertThat(out).contains("gone: generator.onnx is missing from the bundle");
    assertThat(out).contains("folder: generator.onnx is not a file");
    assertThat(out).containsPattern("flipped: .*sha256 differs");
    assertThat(out).containsPattern("clothes +8 x 8 grey");
  }

  @Test
  void graphsThatThisRuntimeMustNotLoadAreListedWithTheReason() {
    TestNet newer = TestNet.pictures("Tanh");
    newer.model.getOpsetImportBuilder(0).setVersion(999);
    zoo.plain("newer", newer.bytes());
    zoo.plain("unknown", TestNet.pictures("NoSuchOp").bytes());

    String out = Shell.run("models", "--models", directory).out();

    assertThat(out).containsPattern("newer: .*needs a newer runtime");
    assertThat(out).contains("  unknown: ");
  }

  @Test
  void cardsThatLieAreListedWithTheField() throws Exception {
    zoo.lying("wide", "\"width\" : 8", "\"width\" : 9");
    zoo.lying("huge", "\"height\" : 8", "\"height\" : 1000000");
    zoo.lying("strange", "ganvas/1", "ganvas/9");
    zoo.lying("blind", "\"latent\" : {", "\"letter\" : {");

    String out = Shell.run("models", "--models", directory).out();

    assertThat(out).containsPattern("wide: output is .* on the card but .* in the graph");
    assertThat(out).contains("huge: card.json: output.height is 1000000");
    assertThat(out).contains("strange: card.json: schema is \"ganvas/9\"");
    assertThat(out).contains("blind: card.json: inputs.latent is missing");
  }

  @Test
  void whatIsHiddenIsNoModel() throws Exception {
    Files.createDirectory(directory.resolve(".clothes.part"));

    assertThat(Shell.run("models", directory).out()).doesNotContain("part", "Cannot be used");
  }

  @Test
  void oneModelIsShownDownToTheCommandThatUsesIt() {
    Shell shell = Shell.run("models", "clothes", "--models", directory);

    assertThat(shell.out())
        .contains(
            "T-shirt/top, Sneaker, Bag", "1,234,567 images", "1 h 01 min", "batch 7: 2.00e-06")
        .contains("mapping batch 7: 3.00e-07")
        .contains("./ganvas generate " + directory.resolve("clothes") + " --label 'T-shirt/top'");
    assertThat(Shell.run("models", directory.resolve("clothes")).out()).isEqualTo(shell.out());
  }

  @Test
  void aModelThatCannotBeUsedIsAFailureWhenItIsAskedFor() {
    zoo.plain("empty", new byte[0]);

    Shell shell = Shell.run("models", "empty", "--models", directory);

    assertThat(shell.code()).isEqualTo(1);
    assertThat(shell.err()).contains("cannot be used: generator.onnx is empty").hasLineCount(1);
  }

  @Test
  void programsReadJson() throws Exception {
    zoo.plain("empty", new byte[0]);

    JsonNode json =
        new ObjectMapper().readTree(Shell.run("models", "--models", directory, "--json").out());

    assertThat(json.at("/0/card/inputs/label/names/1").asText()).isEqualTo("Sneaker");
    assertThat(json.at("/1/available").asBoolean(true)).isFalse();
    assertThat(json.at("/1/reason").asText()).isEqualTo("generator.onnx is empty");
  }

  @Test
  void aModelOrDirectoryThatIsNotThereIsAWrongArgument() {
    assertThat(Shell.run("models", "shoes", "--models", directory).err())
        .contains("there is no model \"shoes\"; " + directory + " has clothes");
    assertThat(Shell.run("models", "--models", directory.resolve("none")).code()).isEqualTo(2);
  }
}
