package dev.ganvas.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ganvas.runtime.Generator;
import dev.ganvas.runtime.Request;
import dev.ganvas.runtime.Sample;
import dev.ganvas.web.TestZoo;
import dev.ganvas.web.serve.TestStudio;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class JobsTest {
  /** Long enough to be caught at it, with a few hundred pictures. */
  private static final float SLOW = 3_000;

  @TempDir Path directory;

  private Path clothes;
  private TestStudio studio;

  @BeforeEach
  void start() {
    TestZoo zoo = new TestZoo(directory);
    clothes = zoo.clothes();
    zoo.patient("slow", SLOW);
    studio = TestStudio.start(zoo);
  }

  @AfterEach
  void stop() {
    studio.close();
  }

  private JsonNode job(String id) {
    return studio.getJson("/api/jobs/" + id);
  }

  private static String id(JsonNode json) {
    return json.path("id").asText();
  }

  private List<JsonNode> pictures(String job) {
    List<JsonNode> pictures = new ArrayList<>();
    studio
        .getJson("/api/jobs/%s/pictures?limit=500".formatted(job))
        .path("pictures")
        .forEach(pictures::add);
    return pictures;
  }

  private byte[] file(JsonNode picture) {
    return studio.bytes(studio.to(picture.path("url").asText())).body();
  }

  private void assertMade(JsonNode job, List<Sample> samples) {
    List<JsonNode> pictures = pictures(id(job));
    assertThat(job.path("done").asInt()).isEqualTo(samples.size());
    assertThat(pictures).hasSize(samples.size());
    try (Generator alone = Generator.open(clothes)) {
      for (int i = 0; i < samples.size(); i++) {
        Request request = Request.of(List.of(samples.get(i)));
        assertThat(pictures.get(i).path("index").asInt()).isEqualTo(i);
        assertThat(file(pictures.get(i))).isEqualTo(alone.generate(request).get(0).png());
      }
    }
  }

  @Test
  void picturesAreMadeInOrderAndKept() {
    HttpResponse<String> posted =
        studio.post(
            "/api/jobs", "{\"model\":\"clothes\",\"count\":2,\"label\":[\"Bag\",\"Sneaker\"]}");
    assertThat(posted.statusCode()).isEqualTo(202);
    String id = id(TestStudio.json(posted));
    assertThat(posted.headers().firstValue("Location")).hasValue("/api/jobs/" + id);

    JsonNode job = studio.awaitJob(id, "done");
    assertMade(
        job,
        List.of(
            Sample.of(1).label("Bag"),
            Sample.of(2).label("Bag"),
            Sample.of(1).label("Sneaker"),
            Sample.of(2).label("Sneaker")));
    assertThat(job.has("position")).isFalse();
    assertThat(job.path("finished").asText()).endsWith("Z");
    assertThat(job.path("request").path("task").asText()).isEqualTo("pictures");
    assertThat(job.path("request").path("seed").asText()).isEqualTo("1");
  }

  @Test
  void variationsAWalkAndASweepAreMadeAsTheySay() {
    Sample of = Sample.of(7).label("Bag");
    assertMade(
        studio.made(
            "{'model':'clothes','task':'variations','of':{'seed':'7','label':'Bag'},"
                + "'amount':0.5,'count':2,'seed':'3'}"),
        List.of(of.towards(3, 0.5), of.towards(4, 0.5)));
    assertMade(
        studio.made(
            "{'model':'clothes','task':'walk','keyframes':['1','2'],'frames':3,'label':'Bag'}"),
        List.of(
            Sample.of(1).label("Bag"),
            Sample.of(1).label("Bag").towards(2, 0.5),
            Sample.of(2).label("Bag")));
    assertMade(
        studio.made(
            "{'model':'clothes','task':'sweep','x':{'parameter':'seed','values':['1','2']},"
                + "'base':{'label':2}}"),
        List.of(Sample.of(1).label(2), Sample.of(2).label(2)));
  }

  @Test
  void aJobIsDoneAgainAsItWas() {
    String first = id(studio.made("{'model':'clothes','count':3,'label':2}"));
    HttpResponse<String> answer =
        studio.text(studio.to("/api/jobs/" + first + "/again").POST(BodyPublishers.noBody()));
    assertThat(answer.statusCode()).isEqualTo(202);
    String second = id(TestStudio.json(answer));
    studio.awaitJob(second, "done");

    assertThat(second).isNotEqualTo(first);
    assertThat(job(second).path("request")).isEqualTo(job(first).path("request"));
    assertThat(file(pictures(second).get(2))).isEqualTo(file(pictures(first).get(2)));
  }

  @Test
  void jobsInWaitingHavePositionsAndCanBeMoved() {
    String running = id(studio.submit("{'model':'slow','count':5000}"));
    String second = id(studio.submit("{'model':'slow','count':10}"));
    String third = id(studio.submit("{'model':'slow','count':10}"));
    assertThat(job(second).path("position").asInt()).isEqualTo(1);
    assertThat(job(third).path("position").asInt()).isEqualTo(2);
    assertThat(job(third).path("eta").asDouble()).isPositive();

    HttpResponse<String> moved = studio.post("/api/jobs/" + third + "/move", "{\"position\":0}");
    assertThat(TestStudio.json(moved).path("position").asInt()).isZero();
    assertThat(studio.getJson("/api/jobs?state=queued,running").path("jobs"))
        .extracting(JobsTest::id)
        .containsExactly(third, running, second);
    studio.awaitJob(third, "done");
    assertThat(job(running).path("state").asText()).isEqualTo("running");

    assertThat(studio.post("/api/jobs/" + third + "/move", "{\"position\":0}").statusCode())
        .isEqualTo(409);
    assertThat(studio.post("/api/jobs/" + second + "/move", "{}").body())
        .contains("position is missing");
    studio.delete("/api/jobs/" + second);
    studio.delete("/api/jobs/" + running);
  }

  @Test
  void aQueuedJobIsCancelledWithoutAPicture() {
    String running = id(studio.submit("{'model':'slow','count':5000}"));
    String queued = id(studio.submit("{'model':'slow','count':10}"));
    HttpResponse<String> answer = studio.delete("/api/jobs/" + queued);

    assertThat(TestStudio.json(answer).path("state").asText()).isEqualTo("cancelled");
    assertThat(pictures(queued)).isEmpty();
    assertThat(studio.delete("/api/jobs/" + queued).statusCode()).isEqualTo(409);
    studio.delete("/api/jobs/" + running);
  }

  @Test
  void aRunningJobIsCancelledAtOnceAndKeepsWhatWasMade() {
    String id = id(studio.submit("{'model':'slow','count':9000}"));
    TestStudio.await("a picture", () -> job(id).path("done").asInt() > 0);
    JsonNode cancelled = TestStudio.json(studio.delete("/api/jobs/" + id));

    assertThat(cancelled.path("state").asText()).isEqualTo("cancelled");
    int done = cancelled.path("done").asInt();
    assertThat(done).isBetween(1, 8_999);
    assertThat(studio.made("{'model':'slow','count':1}").path("done").asInt()).isEqualTo(1);
    assertThat(job(id).path("done").asInt()).isEqualTo(done);
    assertThat(studio.getJson("/api/pictures?job=" + id).path("total").asInt()).isEqualTo(done);
  }

  @Test
  void aJobIsShownAsAGridWithItsAxes() throws IOException {
    String sweep =
        id(
            studio.made(
                "{'model':'clothes','task':'sweep','x':{'parameter':'seed','values':['1','2']},"
                    + "'y':{'parameter':'label','values':['Bag','Sneaker','T-shirt/top']}}"));
    assertThat(job(sweep).path("axes").path("y")).hasSize(3);
    BufferedImage worded = image("/api/jobs/" + sweep + "/grid.png");
    String plain = id(studio.made("{'model':'clothes','count':6}"));
    BufferedImage wordless = image("/api/jobs/" + plain + "/grid.png");

    assertThat(worded.getHeight()).isGreaterThan(worded.getWidth());
    assertThat(wordless.getWidth()).isGreaterThan(wordless.getHeight());
  }

  private BufferedImage image(String path) throws IOException {
    HttpResponse<byte[]> answer = studio.bytes(studio.to(path));
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("image/png");
    return ImageIO.read(new ByteArrayInputStream(answer.body()));
  }

  @Test
  void aWalkIsHadAsAnimationFilmAndFrames() throws IOException {
    String walk = id(studio.made("{'model':'clothes','task':'walk','keyframes':[1,2],'frames':5}"));
    HttpResponse<byte[]> gif = studio.bytes(studio.to("/api/jobs/" + walk + "/walk.gif?fps=10"));
    HttpResponse<byte[]> mp4 = studio.bytes(studio.to("/api/jobs/" + walk + "/walk.mp4"));
    HttpResponse<byte[]> zip = studio.bytes(studio.to("/api/jobs/" + walk + "/frames.zip?fps=9"));

    assertThat(frames(gif.body())).isEqualTo(5);
    assertThat(gif.headers().firstValue("Content-Disposition").orElseThrow())
        .isEqualTo("inline; filename=\"job-%s-walk.gif\"".formatted(walk));
    assertThat(new String(mp4.body(), 4, 4, StandardCharsets.US_ASCII)).isEqualTo("ftyp");
    HttpResponse<byte[]> webm = studio.bytes(studio.to("/api/jobs/" + walk + "/walk.webm?fps=60"));
    assertThat(webm.headers().firstValue("Content-Type")).hasValue("video/webm");
    assertThat(zip.headers().firstValue("Content-Disposition").orElseThrow())
        .isEqualTo("attachment; filename=\"job-%s-frames.zip\"".formatted(walk));
    List<byte[]> files = files(zip.body());
    assertThat(files.subList(0, 5))
        .containsExactlyElementsOf(pictures(walk).stream().map(this::file).toList());
  }

  private static int frames(byte[] gif) throws IOException {
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(gif))) {
      ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
      reader.setInput(in);
      return reader.getNumImages(true);
    }
  }

  private static List<byte[]> files(byte[] zip) throws IOException {
    List<byte[]> files = new ArrayList<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.add(in.readAllBytes());
      }
    }
    return files;
  }

  @Test
  void whatCannotBeShownIsRefused() {
    String running = id(studio.submit("{'model':'slow','count':5000}"));
    String queued = id(studio.submit("{'model':'slow','count':10}"));
    for (String name : List.of("grid.png", "walk.gif", "walk.mp4", "walk.webm", "frames.zip")) {
      assertThat(studio.get("/api/jobs/" + queued + "/" + name).statusCode()).isEqualTo(409);
      assertThat(studio.get("/api/jobs/99999/" + name).statusCode()).isEqualTo(404);
      assertThat(studio.get("/api/jobs/x/" + name).statusCode()).isEqualTo(404);
    }
    assertThat(studio.get("/api/jobs/" + queued + "/walk.gif?fps=0").body()).contains("fps is 0");
    studio.delete("/api/jobs/" + queued);
    studio.delete("/api/jobs/" + running);
  }

  @Test
  void jobsThatCannotBeMadeAreRefusedAndLeaveNoTrace() {
    assertRefused(404, "{'model':'nothing'}", "there is no model \"nothing\"");
    assertRefused(400, "{'model':'clothes','label':'Hat'}", "label is \"Hat\"; allowed are");
    assertRefused(400, "{'model':'clothes','count':0}", "count is 0");
    assertRefused(400, "[]", "the body is a list of 0; allowed is an object");

    assertThat(studio.getJson("/api/jobs").path("jobs")).isEmpty();
    assertThat(studio.get("/api/jobs?state=odd").body()).contains("state is unknown");
    assertThat(studio.get("/api/jobs?limit=0").body()).contains("limit is 0");
    assertThat(studio.get("/api/jobs?page=1").body()).contains("page", "is not known");
  }

  private void assertRefused(int status, String job, String sentence) {
    HttpResponse<String> answer = studio.post("/api/jobs", job.replace('\'', '"'));
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(TestStudio.json(answer).path("error").asText()).startsWith(sentence);
  }
}
