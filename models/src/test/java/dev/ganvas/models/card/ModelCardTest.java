package dev.ganvas.models.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelCardTest {
  private static final String SHA256 = "0123456789abcdef".repeat(4);

  private static ModelCard card() {
    Map<String, Double> parity = new LinkedHashMap<>();
    parity.put("1", 1e-6);
    parity.put("7", 2e-6);
    parity.put("64", 1.5e-6);
    return new ModelCard(
        "fashion-cgan",
        "Clothes on request",
        Task.GENERATE,
        Map.of(ModelCard.GENERATOR, new GraphFile("generator.onnx", SHA256)),
        new Inputs(
            new Latent("latent", 100, Latent.Distribution.NORMAL),
            new Label("label", Label.Encoding.ONE_HOT, List.of("T-shirt", "Schuh \u00e4"))),
        new ImageOutput("image", 28, 28, 1, new Range(-1, 1)),
        new Training(
            "cgan",
            "fashion-mnist",
            1_200_000,
            -1L,
            Map.of("frechet_judge_10k", 7.25),
            61.5,
            Map.of("ganvas", "0.1.0"),
            Map.of()),
        parity,
        "MIT",
        null);
  }

  @Test
  void aCardSurvivesTheRoundTripUnchanged() {
    String json = card().toJson();

    assertThat(ModelCard.parse(json)).isEqualTo(card());
    assertThat(ModelCard.parse(json).toJson()).isEqualTo(json);
  }

  @Test
  void fieldsComeInAFixedOrderAndWithoutAbsentOnes() {
    assertThat(card().toJson())
        .startsWith("{\n  \"schema\" : \"ganvas/1\",\n  \"id\" : \"fashion-cgan\",\n")
        .contains("\"range\" : [ -1.0, 1.0 ]")
        .contains("\"encoding\" : \"one-hot\"")
        .containsSubsequence("\"1\" :", "\"7\" :", "\"64\" :")
        .doesNotContain("source")
        .endsWith("}\n");
  }

  @Test
  void pointsAreToldFromPicturesByTheirFields() {
    String json = card().toJson().replaceAll("\"width\" : 28,\\s+\"height\" : 28,", "");

    ModelCard points = ModelCard.parse(json.replace("\"channels\" : 1", "\"dim\" : 2"));

    assertThat(points.output()).isEqualTo(new VectorOutput("image", 2, new Range(-1, 1)));
  }

  @Test
  void aCardWrittenByHandMayLeaveOutWhatIsUnknown() {
    ModelCard card =
        ModelCard.parse(
            """
            {"schema": "ganvas/1", "id": "faces", "title": "Faces", "task": "generate",
             "graphs": {"generator": {"file": "faces.onnx", "sha256": "%s"}},
             "inputs": {"latent": {"tensor": "z", "dim": 8, "distribution": "uniform"}},
             "output": {"tensor": "y", "width": 8, "height": 8, "channels": 3, "range": [0, 1]},
             "licence": "CC0-1.0"}
            """
                .formatted(SHA256));

    assertThat(card.training()).isNull();
    assertThat(card.parity()).isEmpty();
    assertThat(card.inputs().label()).isNull();
  }

  @Test
  void fieldsOfALaterWriterAreTolerated() {
    String later = card().toJson().replace("\"dim\" :", "\"mood\" : {\"a\": [1]}, \"dim\" :");

    assertThat(ModelCard.parse(later)).isEqualTo(card());
  }

  private static String judge() {
    return """
        {"schema": "ganvas/1", "id": "clothes", "title": "Judge", "task": "classify",
         "graphs": {"classifier": {"file": "c.onnx", "sha256": "%s"}},
         "inputs": {"image": {"tensor": "image", "width": 8, "height": 8, "channels": 1,
                              "range": [-1, 1]}},
         "output": {"tensor": "class", "names": ["Bag", "Coat"],
                    "features": {"tensor": "features", "dim": 16}},
         "licence": "MIT"}
        """
        .formatted(SHA256);
  }

  @Test
  void aJudgeTakesPicturesAndGivesScoresAndFeatures() {
    ModelCard card = ModelCard.parse(judge());

    assertThat(card.role()).isEqualTo(ModelCard.CLASSIFIER);
    assertThat(card.inputs())
        .isEqualTo(Inputs.of(new ImageInput("image", 8, 8, 1, new Range(-1, 1))));
    assertThat(card.output())
        .isEqualTo(
            new ClassOutput(
                "class", List.of("Bag", "Coat"), new ClassOutput.Features("features", 16)));
    assertThat(ModelCard.parse(card.toJson())).isEqualTo(card);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "classify | generate | inputs.latent is missing; a card whose task is generate needs it",
        "classify | translate | output has class; a card has scores of classes if, and only if",
        "\"image\": { | \"mirage\": { | inputs.image is missing; a card whose task is classify",
        "\"Coat\" | \"Bag\" | output.names has the same name twice",
        "\"features\", \"dim\" | \"class\", \"dim\" | output.features.tensor is output.tensor too",
        "\"dim\": 16 | \"dim\": 0 | output.features.dim is 0; allowed are 1 to 65536",
        "\"width\": 8 | \"width\": 0 | inputs.image.width is 0; allowed are 1 to 16384",
      })
  void aJudgeThatIsNoneIsRefused(String from, String to, String sentence) {
    assertThatThrownBy(() -> ModelCard.parse(judge().replace(from, to)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ganvas/1 | ganvas/2 | schema is \"ganvas/2\"; this version reads ganvas/1",
        "\"fashion-cgan\" | \"../x\" | id is \"../x\"; allowed are 1 to 64",
        "\"generate\" | \"paint\" | task is \"paint\"; allowed are generate, translate, upscale",
        "generator.onnx | ../secret | graphs: file is \"../secret\"; allowed are plain names",
        "0123456789abcdef | 0123456789ABCDEF | graphs: sha256 of generator.onnx is",
        "\"dim\" : 100 | \"dim\" : 0 | inputs.latent.dim is 0; allowed are 1 to 65536",
        "\"dim\" : 100 | \"dim\" : \"100\" | inputs.latent.dim is missing or of the wrong type",
        "\"dim\" : 100 | \"dim\" : 1.5 | inputs.latent.dim is missing or of the wrong type",
        "\"dim\" : 100 | \"dim\" : 1e99 | inputs.latent.dim is missing or of the wrong type",
        "\"normal\" | \"cauchy\" | inputs.latent.distribution is \"cauchy\"; allowed are normal",
        "\"T-shirt\" | \"Schuh \u00e4\" | inputs.label.names has the same name twice",
        "\"T-shirt\" | \"\" | a name of inputs.label.names is missing",
        "\"tensor\" : \"label\" | \"tensor\" : \"latent\" | inputs.label.tensor is \"latent\", the tensor of",
        "\"width\" : 28 | \"width\" : 99999 | output.width is 99999; allowed are 1 to 16384",
        "\"width\" : 28 | \"breadth\" : 28 | output.width is missing or of the",
        "\"channels\" : 1 | \"channels\" : 2 | output.channels is 2; allowed are 1, 3",
        "[ -1.0, 1.0 ] | [ 1.0, 1.0 ] | output.range is [1.0, 1.0]; allowed are two finite",
        "[ -1.0, 1.0 ] | [ 1e999, 1.0 ] | output.range is [Infinity, 1.0]; allowed are two finite",
        "1.5E-6 | 1e999 | parity.64 is Infinity; allowed are finite numbers",
        "\"licence\" | \"license\" | licence is missing",
        "\"generator\" : { | \"main\" : { | graphs.generator is missing",
        "\"generator\" : { | \"generator\" : 7, \"x\" : { | graphs.generator is missing or of",
      })
  void aCardThatLiesIsRefusedWithTheFieldsName(String truth, String lie, String sentence) {
    String json = card().toJson();
    assertThat(json).contains(truth);

    assertThatThrownBy(() -> ModelCard.parse(json.replace(truth, lie)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(sentence);
  }

  @Test
  void aGeneratorWithoutALatentIsRefused() {
    assertThatThrownBy(() -> ModelCard.parse(card().toJson().replace("\"latent\" :", "\"z\" :")))
        .hasMessage("inputs.latent is missing; a card whose task is generate needs it");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "[]", "{", "{} {}", "<html>", "{\"schema\": NaN}", "\0\1"})
  void whatIsNoCardIsRefusedInOurOwnWords(String text) {
    assertThatThrownBy(() -> ModelCard.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageMatching("(?s)(the card is not|schema is missing).{0,80}");
  }

  @Test
  void aDeeplyNestedCardIsRefused() {
    String nested = "[".repeat(100_000);

    assertThatThrownBy(() -> ModelCard.parse(nested)).hasMessageContaining("not valid JSON");
  }

  @Test
  void anEnormousCardIsRefusedBeforeItIsParsed(@TempDir Path directory) throws Exception {
    Path file = directory.resolve("card.json");
    Files.writeString(file, " ".repeat(ModelCard.MAX_BYTES + 1), StandardCharsets.UTF_8);

    assertThatThrownBy(() -> ModelCard.read(file))
        .hasMessage("the card is larger than 1048576 bytes");
  }
}
