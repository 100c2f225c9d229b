package dev.ganvas.web.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ganvas.runtime.Generator;
import dev.ganvas.runtime.Mix;
import dev.ganvas.runtime.NoiseChoice;
import dev.ganvas.runtime.Options;
import dev.ganvas.runtime.Picture;
import dev.ganvas.runtime.Request;
import dev.ganvas.runtime.Sample;
import dev.ganvas.runtime.StyleJson;
import dev.ganvas.web.TestZoo;
import dev.ganvas.web.serve.TestStudio;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StylesTest {
  @TempDir static Path directory;
  private static Generator faces;
  private static TestStudio studio;

  @BeforeAll
  static void start() {
    TestZoo zoo = new TestZoo(directory);
    faces = Generator.open(zoo.faces(), Options.standard().device("cpu"));
    zoo.slowFaces("slow", 20_000);
    zoo.clothes();
    studio = TestStudio.start(zoo);
  }

  @AfterAll
  static void stop() {
    studio.close();
    faces.close();
  }

  private static byte[] made(Sample sample) {
    Picture picture = faces.generate(Request.of(List.of(sample))).get(0);
    return picture.png();
  }

  private static HttpResponse<String> post(String path, String json) {
    return studio.post(path, json.replace('\'', '"'));
  }

  /** The files of a job, once it is done. */
  private static List<byte[]> pictures(String request) {
    String id = TestStudio.json(post("/api/jobs", request)).path("id").asText();
    studio.awaitJob(id, "done");
    List<byte[]> files = new ArrayList<>();
    for (JsonNode picture :
        studio.getJson("/api/jobs/%s/pictures".formatted(id)).path("pictures")) {
      files.add(studio.bytes(studio.to(picture.path("url").asText())).body());
    }
    return files;
  }

  @Test
  void aMatrixIsMadeOfItsRowsAndColumns() {
    List<byte[]> pictures =
        pictures(
            "{'model':'faces','task':'mix','rows':[1,'5'],'columns':[20,21,22],"
                + "'layers':['coarse'],'psi':0.5}");

    assertThat(pictures).hasSize(6);
    assertThat(pictures.get(4)).isEqualTo(made(Sample.of(5).psi(0.5).mix(Sample.of(21), "coarse")));
  }

  @Test
  void aWalkThroughStylesGoesAlongALine() {
    List<byte[]> frames =
        pictures("{'model':'faces','task':'walk','keyframes':[1,'7'],'space':'w','frames':3}");

    Sample first = Sample.of(1).noise(NoiseChoice.of(1));
    assertThat(frames.get(0)).isEqualTo(made(first));
    assertThat(frames.get(1))
        .isEqualTo(made(first.mix(new Mix(Sample.of(7), List.of("all"), 0.5))));
  }

  @Test
  void aPictureOfKeptStylesIsThatOfTheirSample() {
    JsonNode kept = TestStudio.json(post("/api/models/faces/styles", "{'seed':'3','psi':0.4}"));
    Sample sample = Sample.of(3).psi(0.4);
    assertThat(StyleJson.read(kept)).isEqualTo(faces.styles(Request.of(List.of(sample))).get(0));

    ObjectNode job = JsonNodeFactory.instance.objectNode().put("model", "faces").put("count", 1);
    job.set("styles", kept);
    job.putObject("directions").put("smile", 1.5);
    Sample styled = Sample.of(1).styles(StyleJson.read(kept)).along("smile", 1.5);
    assertThat(pictures(job.toString())).containsExactly(made(styled));
  }

  @Test
  void moreStylesThanCanBeMappedSoonAreRefused() {
    List<CompletableFuture<HttpResponse<byte[]>>> answers = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      answers.add(
          studio.later(
              studio
                  .to("/api/models/slow/styles")
                  .header("Content-Type", "application/json")
                  .POST(BodyPublishers.ofString("{\"seed\":1}"))));
    }
    assertThat(answers.stream().map(CompletableFuture::join))
        .extracting(HttpResponse::statusCode)
        .contains(200, 429)
        .containsOnly(200, 429);
    assertThat(answers.stream().map(CompletableFuture::join))
        .filteredOn(answer -> answer.statusCode() == 429)
        .allSatisfy(answer -> assertThat(answer.headers().firstValue("Retry-After")).isPresent());
  }

  @Test
  void anAddressAsksForALookWithoutNesting() {
    String mix = URLEncoder.encode("[{\"seed\":\"9\",\"layers\":[\"coarse\"]}]", UTF_8);
    byte[] png =
        studio
            .bytes(
                studio.to(
                    "/api/models/faces/picture.png?seed=3&psi=0.5&cutoff=2&directions.smile=1.5"
                        + "&noise.scale=0.5&noise.seed=8&noise.groups.fine=0&mix="
                        + mix))
            .body();

    Sample sample =
        Sample.of(3)
            .psi(0.5)
            .cutoff(2)
            .along("smile", 1.5)
            .noise(NoiseChoice.of(8).scaled(0.5).scaled("fine", 0))
            .mix(Sample.of(9), "coarse");
    assertThat(png).isEqualTo(made(sample));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mix=9:coarse | mix is \"9:coarse\"; allowed are JSON",
        "mix=7 | mix is no list; allowed are lists of",
        "directions.smile=much | directions.smile is \"much\"; allowed are numbers",
        "noise.scale=-1 | the scale of noise is -1.0",
        "noise=off | noise is \"off\"; allowed are JSON",
        "noise=7 | noise is 7; allowed are an object",
      })
  void anAddressThatAsksForNoLookIsRefused(String query, String part) {
    HttpResponse<String> answer = studio.get("/api/models/faces/picture.png?" + query);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(TestStudio.json(answer).path("error").asText()).contains(part);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'task':'mix','rows':[],'columns':[1],'layers':['fine']} | the number of rows is 0",
        "{'task':'mix','rows':[1],'layers':['fine']} | columns is missing",
        "{'task':'mix','rows':[1],'columns':[2]} | layers is missing",
        "{'task':'mix','rows':[1],'columns':[2],'layers':['rough']} | layers has \"rough\"",
        "{'task':'mix','rows':['x'],'columns':[2],'layers':['fine']} | rows[0] is \"x\"",
        "{'task':'walk','keyframes':[1],'space':'w'} | the number of keyframes is 1",
        "{'task':'walk','keyframes':[1,2],'space':'y'} | space is \"y\"",
        "{'directions':{'frown':1}} | there is no direction \"frown\"; there are smile, age",
        "{'directions':{'smile':'much'}} | directions.smile is no number",
        "{'directions':{'smile':11}} | the amount of direction \"smile\" is 11.0",
        "{'task':'walk','keyframes':[1,{'seed':'x'}]} | keyframes[1].seed is \"x\"",
        "{'task':'walk','keyframes':[1,{'sed':2}]} | \"keyframes[1].sed\" is not known",
        "{'mix':[{'seed':1,'layers':['fine'],'amont':1}]} | a field of a mix is amont",
        "{'mix':[{'seed':1,'layers':['fine'],'label':[]}]} | the label of a mix is neither",
        "{'mix':[{'seed':1,'layers':[null]}]} | a layer of a mix is neither",
        "{'noise':{'scal':1}} | noise.scal\" is not known; allowed are scale, seed and groups",
        "{'psi':1e300} | psi is",
        "{'styles':{'schema':'other'}} | the schema of styles is \"other\"",
      })
  void whatCannotBeIsRefused(String request, String part) {
    HttpResponse<String> answer =
        post("/api/jobs", request.replaceFirst("\\{", "{'model':'faces',"));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(TestStudio.json(answer).path("error").asText()).contains(part);
  }

  @Test
  void stylesOfAnotherModelAreRefusedWhereverTheyAreGiven() {
    ObjectNode foreign =
        StyleJson.write(faces.styles(Request.of(1)).get(0)).put("sha256", "0".repeat(64));
    String styles = foreign.toString().replace('"', '\'');
    for (String request :
        List.of(
            "{'model':'faces','styles':%s}",
            "{'model':'faces','mix':[{'seed':'1','layers':['fine'],'styles':%s}]}",
            "{'model':'faces','task':'mix','rows':[{'styles':%s}],'columns':[1],'layers':['0']}",
            "{'model':'faces','task':'walk','space':'w','keyframes':[1,{'styles':%s}]}")) {
      HttpResponse<String> answer = post("/api/jobs", request.formatted(styles));
      assertThat(answer.statusCode()).as(request).isEqualTo(400);
      assertThat(answer.body()).contains("these styles are of another model (sha256 00000000...)");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'model':'clothes','directions':{'smile':1}}",
        "{'model':'clothes','task':'mix','rows':[1],'columns':[2],'layers':['fine']}",
        "{'model':'clothes','task':'walk','keyframes':[1,2],'space':'w'}",
      })
  void aModelWithoutStylesSaysSo(String request) {
    HttpResponse<String> answer = post("/api/jobs", request);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("are for models with styles; clothes has none");
  }
}
