package dev.ganvas.web.kserve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganvas.web.TestZoo;
import dev.ganvas.web.serve.TestStudio;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests to infer that are wrong in one thing each, or in everything. */
class HostileInferTest {
  private static final String GOOD =
      """
      {"inputs":[{"name":"latent","shape":[2,4],"datatype":"FP32","data":[1,2,3,4,5,6,7,8]},\
      {"name":"label","shape":[2],"datatype":"INT64","data":[0,2]}]}""";

  @TempDir static Path directory;
  private static TestStudio studio;

  @BeforeAll
  static void start() {
    TestZoo zoo = new TestZoo(directory);
    zoo.indexed();
    zoo.clothes();
    studio = TestStudio.start(zoo);
  }

  @AfterAll
  static void stop() {
    assertThat(studio.post("/v2/models/indexed/infer", GOOD).statusCode()).isEqualTo(200);
    studio.close();
  }

  /** Each line: what to replace in a good request, by what, and what the refusal has to name. */
  @ParameterizedTest
  @CsvFileSource(resources = "spoiled.csv", delimiter = '|', quoteCharacter = '~')
  void oneWrongThingIsRefusedByName(String good, String bad, String named) {
    assertThat(GOOD).contains(good);
    HttpResponse<String> answer = studio.post("/v2/models/indexed/infer", GOOD.replace(good, bad));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertRefusal(answer.body());
    assertThat(answer.body()).contains(named);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "null",
        "[]",
        "1",
        "\"a\"",
        "{",
        "{}",
        "{\"inputs\":",
        "{\"inputs\":[",
        "nul",
        "{\"inputs\":[{\"name\":\"latent\",\"data\":[1,2",
        "{\"inputs\":[]}x",
        "{}{}",
        "\u0000",
        "{\"inputs\":null}",
        "{\"a\":1,\"a\":1}",
        "<xml/>",
        "{'inputs':[]}",
        "{\"inputs\":[NaN]}",
        "{\"parameters\":{\"seed\":\"x\"}}",
        "{\"parameters\":{\"seed\":1.5}}",
        "{\"parameters\":{\"seed\":\"1\",\"count\":0}}",
        "{\"parameters\":{\"seed\":\"1\",\"psi\":1}}",
        "{\"parameters\":{\"seed\":\"1\",\"count\":1025}}",
        "{\"parameters\":{\"count\":1}}",
        "{\"parameters\":{\"seed\":\"1\",\"label\":\"Hat\"}}",
        "{\"parameters\":{\"seed\":\"1\",\"label\":3}}",
        "{\"parameters\":{\"seed\":\"18446744073709551616\"}}",
        "{\"parameters\":[]}",
        "{\"outputs\":{}}"
      })
  void whatIsNoRequestIsRefused(String body) {
    HttpResponse<String> answer = studio.post("/v2/models/indexed/infer", body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertRefusal(answer.body());
  }

  @Test
  void nestingAndSizeAreBounded() {
    String deep = GOOD.replace("[1,2,3,4,5,6,7,8]", "[".repeat(5_000) + "]".repeat(5_000));
    assertThat(studio.post("/v2/models/indexed/infer", deep).statusCode()).isEqualTo(400);
    String many = GOOD.replace("[1,2,3", "[" + "0,".repeat(20_000) + "1,2,3");
    assertThat(studio.post("/v2/models/indexed/infer", many).body()).contains("more than");
    HttpResponse<String> huge = studio.post("/v2/models/indexed/infer", " ".repeat(1 << 20) + GOOD);
    assertThat(huge.statusCode()).isEqualTo(413);
    assertRefusal(huge.body());
  }

  @Test
  void rawBytesHaveToAddUp() {
    String json =
        GOOD.replace("\"data\":[1,2,3,4,5,6,7,8]", "\"parameters\":{\"binary_data_size\":32}");
    assertThat(binary(json, 32)).isEqualTo(200);
    for (int bytes : List.of(0, 31, 33, 64)) {
      assertThat(binary(json, bytes)).as(bytes + " bytes").isEqualTo(400);
    }
    assertThat(binary(json.replace(":32", ":31"), 31)).isEqualTo(400);
    assertThat(binary(json.replace(":32", ":-32"), 32)).isEqualTo(400);
    assertThat(binary(json.replace(":32", ":\"32\""), 32)).isEqualTo(400);
    assertThat(binary(json.replace("},{", ",\"data\":[1,2,3,4,5,6,7,8]},{"), 32)).isEqualTo(400);
  }

  @Test
  void rawValuesHaveToBeFinite() {
    String json =
        GOOD.replace("\"data\":[1,2,3,4,5,6,7,8]", "\"parameters\":{\"binary_data_size\":32}");
    for (float wrong : List.of(Float.NaN, Float.NEGATIVE_INFINITY)) {
      HttpResponse<byte[]> answer =
          InferBodies.send(studio, "indexed", json, InferBodies.floats(1, 2, 3, 4, 5, 6, 7, wrong));
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(InferBodies.head(answer)).contains("latent has " + wrong + " at [1, 3]");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-1",
        "0x10",
        "999999999",
        "9999999999999",
        "1.5",
        "abc",
        "10 ",
        "5",
        "2147483648"
      })
  void theLengthOfTheHeadHasToBeTrue(String length) {
    HttpResponse<String> answer =
        studio.text(
            studio
                .to("/v2/models/indexed/infer")
                .header("Inference-Header-Content-Length", length)
                .POST(BodyPublishers.ofString(GOOD)));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertRefusal(answer.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"text/plain", "application/octet-stream", "application/x-www-form-urlencoded"})
  void otherTypesAreRefused(String type) {
    HttpResponse<String> answer =
        studio.text(
            studio
                .to("/v2/models/indexed/infer")
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(GOOD)));
    assertThat(answer.statusCode()).isEqualTo(415);
    assertRefusal(answer.body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"[0,0,0]", "[1,1,0]", "[2,0,0]", "[0.5,0.5,0]", "[1,0]", "[-1,1,1]"})
  void oneHotMeansOneHot(String row) {
    String body =
        """
        {"inputs":[{"name":"latent","shape":[1,4],"datatype":"FP32","data":[1,2,3,4]},
                   {"name":"label","shape":[1,3],"datatype":"FP32","data":%s}]}"""
            .formatted(row);
    HttpResponse<String> answer = studio.post("/v2/models/clothes/infer", body);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains(row.equals("[1,0]") ? "inputs[1].data" : "label has");
  }

  private static int binary(String json, int bytes) {
    return InferBodies.send(studio, "indexed", json, new byte[bytes]).statusCode();
  }

  private static void assertRefusal(String body) {
    Shapes.check("error", body);
    assertThat(body).doesNotContain("Exception", "fasterxml", "dev.ganvas", "java.");
    assertThat(body.getBytes(StandardCharsets.UTF_8).length).isLessThan(600);
  }
}
