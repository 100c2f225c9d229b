package dev.ganvas.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ganvas.runtime.image.Pixels;
import dev.ganvas.web.TestZoo;
import dev.ganvas.web.serve.TestStudio;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures are restored from their files, and files by enemies do no harm. */
class RecipesTest {
  private static final Pixels DOT = Pixels.of(1, 1, 1, new byte[1]);

  @TempDir static Path directory;

  private static TestStudio studio;

  @BeforeAll
  static void start() {
    TestZoo zoo = new TestZoo(directory);
    zoo.clothes();
    zoo.digits();
    zoo.faces();
    studio = TestStudio.start(zoo);
  }

  @AfterAll
  static void stop() {
    studio.close();
  }

  private static HttpResponse<String> drop(byte[] file) {
    return studio.text(studio.to("/api/recipes").POST(BodyPublishers.ofByteArray(file)));
  }

  private static byte[] png(String keyword, String text) {
    return DOT.png(Map.of(keyword, text));
  }

  private static String recipe(String fields) {
    return "{'schema':'ganvas/1','model':'clothes','sha256':'%s','seed':'7',%s'versions':{}}"
        .replace('\'', '"')
        .formatted("ab".repeat(32), fields.replace('\'', '"'));
  }

  @Test
  void aPictureOfOursIsRestoredAndMadeAgainToTheByte() {
    String path = "/api/models/clothes/picture.png?seed=-7&towards=9&amount=0.25&label=Bag";
    byte[] picture = studio.bytes(studio.to(path)).body();
    JsonNode found = TestStudio.json(drop(picture));

    assertThat(found.path("source").asText()).isEqualTo("ganvas");
    assertThat(found.path("known").asBoolean() && found.path("same").asBoolean()).isTrue();
    assertThat(found.path("note").isNull()).isTrue();
    JsonNode sample = found.path("sample");
    String again =
        "/api/models/%s/picture.png?seed=%s&towards=%s&amount=%s&label=%s"
            .formatted(
                found.path("model").asText(),
                sample.path("seed").asText(),
                sample.path("towards").asText(),
                sample.path("amount").asText(),
                sample.path("label").asText());
    assertThat(studio.bytes(studio.to(again)).body()).isEqualTo(picture);
  }

  @Test
  void codesInTheUrlAreInTheFileAndRestored() {
    String path = "/api/models/digits/picture.png?seed=7&codes.digit=Three&codes.slant=-0.25";
    byte[] picture = studio.bytes(studio.to(path)).body();
    JsonNode sample = TestStudio.json(drop(picture)).path("sample");

    assertThat(sample.path("codes").path("digit").asText()).isEqualTo("three");
    assertThat(sample.path("codes").path("slant").asDouble()).isEqualTo(-0.25);
    String member = sample.path("codes").path("member").asText();
    assertThat(member).isIn("seed 1", "seed 2");
    String whole = path + "&codes.member=" + member.replace(" ", "%20");
    assertThat(studio.bytes(studio.to(whole)).body()).isEqualTo(picture);
    String other = "seed 1".equals(member) ? "1" : "0";
    assertThat(studio.bytes(studio.to(path + "&codes.member=" + other)).body())
        .isNotEqualTo(picture);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "codes.digit=4 | code digit is \"4\"; allowed are 1, 2, three",
        "codes.slant=NaN | code slant is \"NaN\"; allowed are numbers from -1.0 to 1.0",
        "codes.size=1 | code is \"size\"; allowed are digit, slant, member",
        "codes=1 | codes is \"1\"; allowed are an object",
        "codes.digit=1&codes.digit=2 | \"codes.digit\" is given more than once",
      })
  void codesThatAreNotThereAreRefused(String query, String sentence) {
    HttpResponse<String> answer = studio.get("/api/models/digits/picture.png?" + query);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(TestStudio.json(answer).path("error").asText()).isEqualTo(sentence);
  }

  @Test
  void aChangedModelALabelItLacksAndAModelThatIsNotHereAreSaid() {
    JsonNode changed = TestStudio.json(drop(png("ganvas", recipe("'label':'Bag',"))));
    assertThat(changed.path("same").asBoolean()).isFalse();
    assertThat(changed.path("note").asText()).startsWith("the model has changed since");
    JsonNode label = TestStudio.json(drop(png("ganvas", recipe("'label':'Hat',"))));
    assertThat(label.path("note").asText()).startsWith("label is \"Hat\"; allowed are");
    String other = recipe("").replace("\"clothes\"", "\"other\"");
    JsonNode unknown = TestStudio.json(drop(png("ganvas", other)));
    assertThat(unknown.path("model").isNull()).isTrue();
    assertThat(unknown.path("known").asBoolean()).isFalse();
    assertThat(unknown.path("note").asText())
        .isEqualTo("the model other is not here; its seed was taken");
  }

  @Test
  void ofA1111TheSeedIsTaken() {
    JsonNode found =
        TestStudio.json(drop(png("parameters", "a cat\nSteps: 20, Seed: 1234567890, Model: x")));

    assertThat(found.path("source").asText()).isEqualTo("a1111");
    assertThat(found.path("sample").path("seed").asText()).isEqualTo("1234567890");
    assertThat(found.path("note").asText())
        .isEqualTo("the file is not by Ganvas; only its seed was taken");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'label':'', | label is missing",
        "'towards':'x','amount':0.5, | towards is \"x\"; allowed are whole numbers of 64 bits",
        "'towards':'1', | amount is missing; allowed are 0 to 1",
        "'towards':'1','amount':7, | amount is 7.0; allowed are 0",
        "'towards':'1','amount':'NaN', | amount is missing",
      })
  void aRecipeByAnEnemyIsRefusedLikeAnyRequest(String fields, String sentence) {
    assertRefused(recipe(fields), sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'mix':'9:coarse' | mix is no list; allowed are lists of",
        "'mix':[7] | seed is missing; allowed are whole numbers of 64 bits",
        "'mix':[{'seed':'1e9','layers':['fine']}] | seed is \"1e9\"; allowed are whole numbers",
        "'mix':[{'seed':'1'}] | a mix has no list of layers; allowed are lists such as",
        "'mix':[{'seed':'1','layers':['']}] | a name of layers is missing",
        "'mix':[{'seed':'1','layers':['fine'],'amount':2}] | the amount of a mix is 2.0; allowed",
        "'mix':[{'seed':'1','layers':['fine'],'styles':7}] | the schema of styles is missing",
        "'styles':'mine' | the schema of styles is missing; this version reads ganvas-styles/1",
        "'styles':{'schema':'ganvas-styles/2'} | the schema of styles is \"ganvas-styles/2\"",
        "'styles':{CODE,'layers':1,'values':'#'} | the values of styles are no base64",
        "'styles':{CODE,'layers':1,'values':'AADAfw=='} | styles have NaN; allowed are numbers",
        "'styles':{CODE,'layers':65,'values':'AACAPw=='} | the layers of styles is 65; allowed",
        "'styles':{CODE,'layers':2,'values':'AACAPw=='} | the number of values of styles is 1",
        "'styles':{'schema':'ganvas-styles/1','sha256':'../x','layers':1} | the length of the values",
        "'psi':'NaN' | psi is no number",
        "'psi':1e300 | psi is 1.0E300; allowed are numbers from -2.0 to 2.0",
        "'cutoff':0.5 | cutoff is no whole number",
        "'directions':{'smile':1e9} | the amount of direction \"smile\" is 1.0E9; allowed",
        "'noise':{'scale':-1} | the scale of noise is -1.0; allowed are 0.0 to 10.0",
      })
  void aLookByAnEnemyIsRefusedLikeAnyRequest(String look, String sentence) {
    String code = "'schema':'ganvas-styles/1','sha256':'%s'".formatted("ab".repeat(32));
    assertRefused(recipe(look.replace("CODE", code) + ","), sentence);
  }

  @Test
  void mixesOfARecipeAreBounded() {
    String mix = "{'seed':'1','layers':['fine']},".repeat(65);
    String mixes = "'mix':[%s],".formatted(mix.substring(0, mix.length() - 1));
    assertRefused(recipe(mixes), "the number of mixes is 65; allowed are 0 to 64");
  }

  @Test
  void aLookThatTheModelDoesNotHaveIsSaidBesideIt() {
    String rough = recipe("'mix':[{'seed':'1','layers':['rough']}],");
    JsonNode elsewhere = TestStudio.json(drop(png("ganvas", rough)));
    assertThat(elsewhere.path("note").asText())
        .endsWith("are for models with styles; clothes has none");
    JsonNode layers = TestStudio.json(drop(png("ganvas", rough.replace("clothes", "faces"))));
    assertThat(layers.path("note").asText()).startsWith("layers has \"rough\"; allowed are");
    String styles =
        "'styles':{'schema':'ganvas-styles/1','sha256':'%s','layers':1,'values':'AACAPw=='},"
            .formatted("0".repeat(64));
    String foreign = recipe(styles).replace("clothes", "faces");
    assertThat(TestStudio.json(drop(png("ganvas", foreign))).path("note").asText())
        .startsWith("these styles are of another model (sha256 00000000...) than faces");
  }

  @Test
  void aModelThatIsAPathIsRefused() {
    String evil = recipe("").replace("\"clothes\"", "\"../../etc/passwd\"");

    assertRefused(evil, "model is \"../../etc/passwd\"; allowed are");
  }

  private static void assertRefused(String recipe, String sentence) {
    HttpResponse<String> answer = drop(png("ganvas", recipe));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(TestStudio.json(answer).path("error").asText()).startsWith(sentence);
  }

  @Test
  void whatIsNoPictureOrTooLargeIsRefused() {
    assertThat(drop(new byte[0]).statusCode()).isEqualTo(422);
    assertThat(drop("<html>".getBytes(StandardCharsets.UTF_8)).body())
        .contains("the file is no PNG file");
    assertThat(drop(DOT.png()).statusCode()).isEqualTo(422);
    assertThat(drop(png("ganvas", "{".repeat(100_000))).statusCode()).isEqualTo(422);
    assertThat(drop(new byte[(32 << 20) + 1]).statusCode()).isEqualTo(413);
  }
}
