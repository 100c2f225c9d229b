package dev.ganvas.web.kserve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ganvas.runtime.Generator;
import dev.ganvas.runtime.NoiseChoice;
import dev.ganvas.runtime.Options;
import dev.ganvas.runtime.Request;
import dev.ganvas.runtime.Sample;
import dev.ganvas.runtime.StyleCode;
import dev.ganvas.runtime.StyleJson;
import dev.ganvas.web.TestZoo;
import dev.ganvas.web.serve.TestStudio;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What requests to infer ask of a model with styles, by their parameters. */
class LookInferTest {
  private static final String LATENTS =
      """
      ,"inputs":[{"name":"latent","shape":[2,4],"datatype":"FP32","data":%s}]"""
          .formatted(Arrays.toString(InferBodies.LATENTS));

  @TempDir static Path directory;
  private static Generator faces;
  private static TestStudio studio;

  @BeforeAll
  static void start() {
    TestZoo zoo = new TestZoo(directory);
    faces = Generator.open(zoo.faces(), Options.standard().device("cpu").workers(1));
    zoo.indexed();
    studio = TestStudio.start(zoo);
  }

  @AfterAll
  static void stop() {
    studio.close();
    faces.close();
  }

  private static HttpResponse<String> infer(String model, JsonNode parameters, String inputs) {
    String body = "{\"parameters\":%s%s}".formatted(parameters, inputs);
    return studio.post("/v2/models/%s/infer".formatted(model), body);
  }

  private static float[] inferred(JsonNode parameters, String inputs) {
    HttpResponse<String> answer = infer("faces", parameters, inputs);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    JsonNode data = Shapes.check("infer", answer.body()).path("outputs").path(0).path("data");
    float[] values = new float[data.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = data.path(i).floatValue();
    }
    return values;
  }

  private static float[] runtime(Sample... samples) {
    return faces.tensors(Request.of(List.of(samples))).values();
  }

  /** Two samples of seeds and two of latents, all with one look. */
  private static void assertInferred(ObjectNode parameters, UnaryOperator<Sample> look) {
    float[] one = Arrays.copyOfRange(InferBodies.LATENTS, 0, 4);
    float[] other = Arrays.copyOfRange(InferBodies.LATENTS, 4, 8);
    assertThat(inferred(parameters, LATENTS))
        .isEqualTo(runtime(look.apply(Sample.ofLatent(one)), look.apply(Sample.ofLatent(other))));
    assertThat(inferred(parameters.deepCopy().put("seed", "3").put("count", 2), ""))
        .isEqualTo(runtime(look.apply(Sample.of(3)), look.apply(Sample.of(4))));
  }

  private static ObjectNode json(String text) {
    try {
      return (ObjectNode) new ObjectMapper().readTree(text.replace('\'', '"'));
    } catch (IOException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  /** The same with all that is nested as JSON in a text, as the protocol wants it. */
  private static ObjectNode flat(ObjectNode parameters) {
    ObjectNode flat = JsonNodeFactory.instance.objectNode();
    parameters
        .properties()
        .forEach(
            each -> {
              JsonNode value = each.getValue();
              if (value.isContainerNode()) {
                flat.put(each.getKey(), value.toString());
              } else {
                flat.set(each.getKey(), value);
              }
            });
    return flat;
  }

  @Test
  void aLookIsNestedOrJsonInTexts() {
    ObjectNode nested =
        json(
            "{'psi':0.4,'cutoff':2,'mix':[{'seed':'9','layers':['coarse']}],"
                + "'directions':{'smile':1.5},'noise':{'seed':'8','scale':0.5}}");
    UnaryOperator<Sample> look =
        sample ->
            sample
                .psi(0.4)
                .cutoff(2)
                .mix(Sample.of(9), "coarse")
                .along("smile", 1.5)
                .noise(NoiseChoice.of(8).scaled(0.5));
    assertInferred(nested, look);
    assertInferred(flat(nested), look);
  }

  @Test
  void whatHasANameMayBeAParameterOfItsOwn() {
    assertInferred(
        json("{'directions.smile':1.5,'noise.seed':'8','noise.groups.fine':0}"),
        sample -> sample.along("smile", 1.5).noise(NoiseChoice.of(8).scaled("fine", 0)));
  }

  @Test
  void stylesTakeThePlaceOfThoseOfTheLatent() {
    StyleCode code = faces.styles(Request.of(1).seed(5)).get(0);
    ObjectNode parameters = json("{'noise':{'scale':0}}");
    parameters.set("styles", StyleJson.write(code));
    UnaryOperator<Sample> look = sample -> sample.styles(code).noise(NoiseChoice.OFF);
    assertInferred(parameters, look);
    assertInferred(flat(parameters), look);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'mix':[{'seed':'9','layers':['rough']}]} | layers has \"rough\"; allowed are coarse, middle",
        "{'mix':[{'seed':'9','layers':['3']}]} | layers has \"3\"; allowed are coarse, middle",
        "{'mix':[{'seed':'9'}]} | a mix has no list of layers; allowed are lists such as",
        "{'mix':7} | mix is no list; allowed are lists of",
        "{'mix':'9:coarse'} | mix is \"9:coarse\"; allowed are JSON",
        "{'mix':''} | mix is \"\"; allowed are JSON",
        "{'psi':1e300} | parameters.psi is",
        "{'psi':'NaN'} | parameters.psi is \"NaN\"; allowed are numbers from -2 to 2",
        "{'cutoff':4} | cutoff is 4; allowed are 0 to 3",
        "{'directions':{'frown':1}} | there is no direction \"frown\"; there are smile, age",
        "{'directions':'[1]'} | parameters.directions is a list of 1; allowed are an object",
        "{'directions.smile':'much'} | directions.smile is no number",
        "{'noise':{'scale':11}} | the scale of noise is 11.0; allowed are 0.0 to 10.0",
        "{'noise':{'sale':1}} | \"noise.sale\" is not known; allowed are scale, seed and groups",
        "{'noise':{'groups':7},'noise.groups.fine':1} | \"noise.groups.fine\" is not known",
        "{'styles':{'schema':'other'}} | the schema of styles is \"other\"; this version reads",
        "{'stiles':1} | \"parameters.stiles\" is not known; allowed are",
      })
  void aLookThatCannotBeIsRefusedInASentence(String look, String sentence) {
    ObjectNode parameters = json(look);
    assertRefused("faces", parameters, LATENTS, sentence);
    assertRefused("faces", parameters.deepCopy().put("seed", "1"), "", sentence);
  }

  @Test
  void stylesOfAnotherModelAreRefused() {
    ObjectNode foreign = StyleJson.write(faces.styles(Request.of(1)).get(0));
    foreign.put("sha256", "0".repeat(64));
    ObjectNode parameters = json("{'seed':'1'}");
    parameters.put("styles", foreign.toString());
    assertRefused(
        "faces", parameters, "", "these styles are of another model (sha256 00000000...)");
    ObjectNode mixed = json("{'seed':'1','mix':[{'seed':'2','layers':['fine']}]}");
    ((ObjectNode) mixed.path("mix").path(0)).set("styles", foreign);
    assertRefused("faces", mixed, "", "these styles are of another model (sha256 00000000...)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'psi':0.5}",
        "{'cutoff':1}",
        "{'mix':'[{\\'seed\\':\\'9\\',\\'layers\\':[\\'fine\\']}]'}",
        "{'directions.smile':1}",
        "{'noise':{'scale':0}}"
      })
  void aModelWithoutStylesSaysSo(String look) {
    String sentence = "are for models with styles; indexed has none";
    ObjectNode parameters = json(look);
    String label =
        LATENTS.replace(
            "]}]", "]},{\"name\":\"label\",\"shape\":[2],\"datatype\":\"INT64\",\"data\":[0,1]}]");
    assertRefused("indexed", parameters, label, sentence);
    assertRefused("indexed", parameters.deepCopy().put("seed", "1"), "", sentence);
  }

  private static void assertRefused(
      String model, JsonNode parameters, String inputs, String sentence) {
    HttpResponse<String> answer = infer(model, parameters, inputs);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(Shapes.check("error", answer.body()).path("error").asText()).contains(sentence);
  }
}
