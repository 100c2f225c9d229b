package dev.ganvas.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ganvas.runtime.Recipe;
import dev.ganvas.web.TestZoo;
import dev.ganvas.web.serve.TestStudio;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One gallery of ten pictures: clothes 1 to 6, of Bag and Sneaker, and plain 1 to 4. */
class GalleryTest {
  @TempDir static Path directory;

  private static TestStudio studio;

  /** The id before that of the first picture. */
  private static long before;

  @BeforeAll
  static void make() {
    TestZoo zoo = new TestZoo(directory);
    zoo.clothes();
    zoo.plain();
    studio = TestStudio.start(zoo);
    studio.made("{'model':'clothes','count':3,'label':['Bag','Sneaker']}");
    studio.made("{'model':'plain','count':4,'seed':'100'}");
    List<String> all = ids(studio.getJson("/api/pictures"));
    before = Long.parseLong(all.get(all.size() - 1)) - 1;
  }

  @AfterAll
  static void stop() {
    studio.close();
  }

  /** The address of the {@code n}th picture, from 1, without an ending. */
  private static String picture(int n) {
    return "/api/pictures/" + (before + n);
  }

  /** The ids of some of the pictures as an address has them. */
  private static String ids(int first, int last) {
    return "ids=%d-%d".formatted(before + first, before + last);
  }

  private static List<String> ids(JsonNode page) {
    List<String> ids = new ArrayList<>();
    page.path("pictures").forEach(picture -> ids.add(picture.path("id").asText()));
    return ids;
  }

  @ParameterizedTest
  @CsvSource({
    "'', 10",
    "model=plain, 4",
    "model=nothing, 0",
    "label=bag, 3",
    "seed=2, 2",
    "seed=101, 1",
    "job=1, 6",
    "text=SNEAK, 3",
    "text=%25, 0",
    "model=clothes&label=Bag&seed=2, 1",
    "from=2020-01-01, 10",
    "to=2020-01-01, 0",
    "from=2020-01-01&to=9999-12-31, 10",
  })
  void theGalleryIsFilteredNewestFirst(String query, int total) {
    JsonNode page = studio.getJson("/api/pictures?" + query);

    assertThat(page.path("total").asInt()).isEqualTo(total);
    assertThat(page.path("next").isNull()).isTrue();
    assertThat(ids(page).stream().map(id -> -Long.parseLong(id))).hasSize(total).isSorted();
  }

  @Test
  void theGalleryShowsPicturesByTheirIds() {
    JsonNode page = studio.getJson("/api/pictures?%s%%2C%d".formatted(ids(1, 3), before + 10));

    assertThat(page.path("total").asInt()).isEqualTo(4);
  }

  @Test
  void theGalleryIsReadPageByPage() {
    List<String> ids = new ArrayList<>();
    String next = "";
    do {
      JsonNode page = studio.getJson("/api/pictures?limit=4&before=" + next);
      assertThat(page.path("total").asInt()).isEqualTo(10);
      ids.addAll(ids(page));
      next = page.path("next").asText();
    } while (!next.equals("null"));

    assertThat(ids).isEqualTo(ids(studio.getJson("/api/pictures")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "from=yesterday | from is no date such as 2026-11-30",
        "to=%2B999999999-12-31 | to is no date such as 2026-11-30",
        "seed=x | seed is \"x\"; allowed are whole numbers of 64 bits",
        "starred=1 | starred is \"1\"; allowed are true and false",
        "before=x | before is \"x\"; allowed are ids",
        "ids=1- | ids is \"\"; allowed are ids",
        "ids=9-1 | ids are not 1 to 20000 numbers or spans of them",
        "ids=1-999999999999 | ids are not 1 to 20000 numbers or spans of them",
        "limit=501 | limit is 501; allowed are whole numbers from 1 to 500",
        "limit=NaN | limit is \"NaN\"; allowed are numbers",
        "label=a&label=b | \"label\" is given more than once",
        "colour=red | \"colour\" is not known; allowed are model, label,",
      })
  void filtersThatMeanNothingAreRefused(String query, String sentence) {
    HttpResponse<String> answer = studio.get("/api/pictures?" + query);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(TestStudio.json(answer).path("error").asText()).startsWith(sentence);
  }

  private static HttpResponse<String> patch(String id, String json) {
    return studio.text(
        studio
            .to("/api/pictures/" + id)
            .header("Content-Type", "application/json")
            .method("PATCH", BodyPublishers.ofString(json)));
  }

  @Test
  void picturesAreStarredAndDeleted() {
    String job = studio.made("{'model':'plain','count':3,'seed':'7000'}").path("id").asText();
    List<String> ids = ids(studio.getJson("/api/pictures?job=" + job));
    assertThat(TestStudio.json(patch(ids.get(1), "{\"starred\":true}")).path("starred").asBoolean())
        .isTrue();
    assertThat(ids(studio.getJson("/api/pictures?starred=true"))).containsExactly(ids.get(1));
    assertThat(patch(ids.get(1), "{}").body()).contains("starred is missing");
    assertThat(patch("123456", "{\"starred\":true}").statusCode()).isEqualTo(404);

    HttpResponse<String> deleted =
        studio.post(
            "/api/pictures/delete",
            "{\"ids\":[\"%s\",%s,\"99999\"]}".formatted(ids.get(0), ids.get(1)));
    assertThat(TestStudio.json(deleted).path("deleted").asInt()).isEqualTo(2);
    assertThat(ids(studio.getJson("/api/pictures?job=" + job))).containsExactly(ids.get(2));
    assertThat(studio.get("/api/pictures/%s.png".formatted(ids.get(0))).statusCode())
        .isEqualTo(404);
    assertThat(studio.get("/api/pictures/" + ids.get(0)).statusCode()).isEqualTo(404);
    assertThat(studio.getJson("/api/jobs/" + job).path("done").asInt()).isEqualTo(3);
    studio.post("/api/pictures/delete", "{\"ids\":[\"%s\"]}".formatted(ids.get(2)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | ids is missing",
        "{\"ids\":\"1\"} | ids is \"1\"; allowed are lists",
        "{\"ids\":[\"x\"]} | ids[0] is \"x\"; allowed are ids",
        "{\"ids\":[1,{}]} | ids[1] is \"\"; allowed are ids",
        "{\"ids\":[-1]} | ids[0] is \"-1\"; allowed are ids",
      })
  void onlyIdsAreDeleted(String body, String sentence) {
    HttpResponse<String> answer = studio.post("/api/pictures/delete", body);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(TestStudio.json(answer).path("error").asText()).startsWith(sentence);
  }

  private static HttpResponse<byte[]> file(String path) {
    return studio.bytes(studio.to(path));
  }

  @Test
  void aPictureIsHadInEveryForm() throws IOException {
    HttpResponse<byte[]> kept = file(picture(1) + ".png");
    assertThat(kept.headers().firstValue("Content-Type")).hasValue("image/png");
    assertThat(kept.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
    assertThat(kept.headers().firstValue("Content-Disposition")).isEmpty();
    assertThat(Recipe.read(kept.body()).label()).isEqualTo("Bag");
    byte[] bare = file(picture(1) + ".png?recipe=false&scale=3").body();
    assertThat(new String(bare, StandardCharsets.ISO_8859_1)).doesNotContain("ganvas");
    assertThat(ImageIO.read(new ByteArrayInputStream(bare)).getWidth()).isEqualTo(24);
    HttpResponse<byte[]> jpeg = file(picture(1) + ".jpg?download=true");
    assertThat(jpeg.headers().firstValue("Content-Type")).hasValue("image/jpeg");
    assertThat(jpeg.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"clothes-seed1.jpg\"");
    assertThat(file(picture(1) + "/thumbnail.png").body()).isEqualTo(kept.body());
    assertThat(studio.get(picture(1) + ".png?scale=17").body()).contains("scale is 17");
    assertThat(studio.get(picture(1) + ".gif").statusCode()).isEqualTo(404);
  }

  @Test
  void manyPicturesComeAsOneZipWithAManifest() throws IOException {
    HttpResponse<byte[]> answer = file("/api/pictures.zip?model=clothes&label=Bag");
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/zip");
    assertThat(answer.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"ganvas-pictures.zip\"");

    Map<String, byte[]> files = unzip(answer.body());
    assertThat(files.keySet()).hasSize(4).contains("manifest.json");
    List<byte[]> pictures = new ArrayList<>(files.values());
    assertThat(pictures.subList(0, 3))
        .containsExactly(
            file(picture(3) + ".png").body(),
            file(picture(2) + ".png").body(),
            file(picture(1) + ".png").body());
    assertThat(unzip(file("/api/pictures.zip?format=jpg&" + ids(1, 5)).body())).hasSize(6);
    assertThat(studio.get("/api/pictures.zip?model=nothing").statusCode()).isEqualTo(404);
    assertThat(studio.get("/api/pictures.zip?format=gif").statusCode()).isEqualTo(400);
  }

  @Test
  void aZipIsTheSameForClientsThatTakeCompression() {
    byte[] plain = file("/api/pictures.zip?" + ids(1, 3)).body();
    HttpResponse<byte[]> answer =
        studio.bytes(studio.to("/api/pictures.zip?" + ids(1, 3)).header("Accept-Encoding", "gzip"));

    assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
    assertThat(answer.body()).isEqualTo(plain);
  }

  private static Map<String, byte[]> unzip(byte[] zip) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), in.readAllBytes());
      }
    }
    return files;
  }
}
