package dev.ganvas.web.kserve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ganvas.runtime.Generator;
import dev.ganvas.runtime.Options;
import dev.ganvas.runtime.Request;
import dev.ganvas.runtime.Sample;
import dev.ganvas.web.TestZoo;
import dev.ganvas.web.serve.TestStudio;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InferTest {
  @TempDir static Path directory;
  private static TestStudio studio;

  @BeforeAll
  static void start() {
    TestZoo zoo = new TestZoo(directory);
    zoo.clothes();
    zoo.indexed();
    zoo.ring();
    zoo.digits();
    studio = TestStudio.start(zoo);
  }

  @AfterAll
  static void stop() {
    studio.close();
  }

  @Test
  void flatJsonGivesWhatTheRuntimeGives() {
    String body =
        """
        {"id":"a-1","inputs":[
          {"name":"latent","shape":[2,4],"datatype":"FP32","data":%s},
          {"data":[2,0],"datatype":"INT64","shape":[2],"name":"label"}]}"""
            .formatted(Arrays.toString(InferBodies.LATENTS));
    JsonNode answer = Shapes.check("infer", ok("indexed", body));
    assertThat(answer.path("id").asText()).isEqualTo("a-1");
    assertThat(answer.path("model_name").asText()).isEqualTo("indexed");
    assertThat(answer.path("outputs").path(0).path("shape").toString()).isEqualTo("[2,1,8,8]");
    assertThat(floats(answer)).isEqualTo(expected("indexed", 2, 0));
  }

  @Test
  void nestedJsonAndOneHotLabelsMeanTheSame() {
    String body =
        """
        {"inputs":[
          {"name":"label","datatype":"FP32","shape":[2,3],"data":[[0,0,1.0],[1,0,0]]},
          {"name":"latent","datatype":"FP32","shape":[2,4],
           "data":[[0.25,-1.5,3e-7,0.1],[-0.0,2.0000002,1,-0.75]]}],
         "outputs":[{"name":"image","parameters":{"binary_data":false}}]}""";
    assertThat(floats(Shapes.check("infer", ok("clothes", body))))
        .isEqualTo(expected("clothes", 2, 0));
  }

  @Test
  void rawBytesGoInAndComeOut() {
    String body =
        """
        {"parameters":{"binary_data_output":true},"inputs":[
          {"name":"label","datatype":"INT64","shape":[2],"parameters":{"binary_data_size":16}},
          {"name":"latent","datatype":"FP32","shape":[2,4],"parameters":{"binary_data_size":32}}]}""";
    HttpResponse<byte[]> answer =
        InferBodies.send(
            studio,
            "indexed",
            body,
            InferBodies.longs(1, 1),
            InferBodies.floats(InferBodies.LATENTS));
    JsonNode head = Shapes.check("infer", InferBodies.head(answer));
    JsonNode output = head.path("outputs").path(0);
    assertThat(output.path("parameters").path("binary_data_size").asInt()).isEqualTo(512);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/octet-stream");
    assertThat(InferBodies.tail(answer)).isEqualTo(InferBodies.floats(expected("indexed", 1, 1)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"12345678901234567890", "\"talk\""})
  void whatIsMeantForOtherSchedulersChangesNothing(String sequence) {
    String others =
        "\"timeout\":30000000,\"priority\":18446744073709551615,\"sequence_id\":%s,"
            .formatted(sequence);
    String flags = "\"sequence_start\":true,\"sequence_end\":false,";
    String plain = "{\"parameters\":{\"seed\":\"3\"}}";
    String all = plain.replace("\"seed\"", others + flags + "\"seed\"");

    assertThat(ok("indexed", all)).isEqualTo(ok("indexed", plain));
  }

  @Test
  void rawBytesAndJsonMix() {
    String body =
        """
        {"inputs":[
          {"name":"label","datatype":"INT64","shape":[2],"data":[1,2]},
          {"name":"latent","datatype":"FP32","shape":[2,4],"parameters":{"binary_data_size":32}}],
         "outputs":[{"name":"image"}]}""";
    HttpResponse<byte[]> answer =
        InferBodies.send(studio, "indexed", body, InferBodies.floats(InferBodies.LATENTS));
    assertThat(floats(Shapes.check("infer", InferBodies.head(answer))))
        .isEqualTo(expected("indexed", 1, 2));
  }

  @Test
  void seedsDrawTheLatents() {
    String body =
        """
        {"parameters":{"seed":"9007199254740993","count":3,"label":"bag"}}""";
    Request request = Request.of(3).seed(9_007_199_254_740_993L).label("Bag");
    assertThat(floats(Shapes.check("infer", ok("clothes", body))))
        .isEqualTo(runtime("clothes", request));
  }

  @Test
  void codesAreTensorsOrDrawnLikeTheLatents() {
    String tensors =
        """
        {"inputs":[
          {"name":"latent","shape":[2,4],"datatype":"FP32","data":%s},
          {"name":"category","datatype":"INT64","shape":[2],"data":[2,0]},
          {"name":"code1","datatype":"FP32","shape":[2,1],"data":[[0.5],[-1]]},
          {"name":"member","datatype":"INT64","shape":[2],"data":[1,1]}]}"""
            .formatted(Arrays.toString(InferBodies.LATENTS));
    Sample first = Sample.ofLatent(Arrays.copyOfRange(InferBodies.LATENTS, 0, 4));
    Sample second = Sample.ofLatent(Arrays.copyOfRange(InferBodies.LATENTS, 4, 8));
    Request both =
        Request.of(
            List.of(
                first.code("digit", 2).code("slant", 0.5).code("member", 1),
                second.code("digit", 0).code("slant", -1).code("member", 1)));
    assertThat(floats(Shapes.check("infer", ok("digits", tensors))))
        .isEqualTo(runtime("digits", both));
    String seeds =
        """
        {"parameters":{"seed":5,"count":3,"codes.digit":"three","codes.slant":0.25}}""";
    Request drawn = Request.of(3).seed(5).code("digit", "three").code("slant", 0.25);
    assertThat(floats(Shapes.check("infer", ok("digits", seeds))))
        .isEqualTo(runtime("digits", drawn));
  }

  @Test
  void codesThatTheModelDoesNotHaveAreRefused() {
    assertRefused("\"category\",\"data\":[3]", "code digit is 3; allowed are 0 to 2");
    assertRefused("\"category\",\"data\":[0.5]", "code digit is 0.5; allowed are 0 to 2");
    assertRefused(
        "\"category\",\"data\":[0,1]", "inputs[1].data has 2 values; the shape [1] needs");
    assertRefused(
        "\"other\",\"data\":[0]", "inputs[1].name is \\\"other\\\"; the inputs of this model");
  }

  /** The second input begins with the name {@code category}. */
  private static void assertRefused(String category, String sentence) {
    String body =
        """
        {"inputs":[
          {"name":"latent","shape":[1,4],"datatype":"FP32","data":[1,2,3,4]},
          {"datatype":"INT64","shape":[1],"name":%s},
          {"name":"code1","datatype":"FP32","shape":[1,1],"data":[0.5]},
          {"name":"member","datatype":"INT64","shape":[1],"data":[1]}]}"""
            .formatted(category);
    HttpResponse<String> answer = studio.post("/v2/models/digits/infer", body);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains(sentence);
  }

  @Test
  void pointsAreTensorsToo() {
    String body =
        """
        {"inputs":[{"name":"latent","datatype":"FP32","shape":[1,4],"data":[1,2,3,4]}]}""";
    JsonNode answer = Shapes.check("infer", ok("ring", body));
    Request request = Request.of(List.of(Sample.ofLatent(new float[] {1, 2, 3, 4})));
    assertThat(floats(answer)).isEqualTo(runtime("ring", request));
    assertThat(answer.path("outputs").path(0).path("shape").toString()).isEqualTo("[1,2]");
  }

  private static String ok(String model, String body) {
    HttpResponse<String> answer = studio.post("/v2/models/" + model + "/versions/1/infer", body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  private static float[] floats(JsonNode answer) {
    JsonNode data = answer.path("outputs").path(0).path("data");
    float[] values = new float[data.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = Float.parseFloat(data.path(i).asText());
    }
    return values;
  }

  /** What the runtime makes of the two latents with these labels. */
  private static float[] expected(String model, int first, int second) {
    return runtime(
        model,
        Request.of(
            List.of(
                Sample.ofLatent(Arrays.copyOfRange(InferBodies.LATENTS, 0, 4)).label(first),
                Sample.ofLatent(Arrays.copyOfRange(InferBodies.LATENTS, 4, 8)).label(second))));
  }

  private static float[] runtime(String model, Request request) {
    Options options = Options.standard().device("cpu").workers(1);
    try (Generator generator = Generator.open(directory.resolve(model), options)) {
      return generator.tensors(request).values();
    }
  }
}
