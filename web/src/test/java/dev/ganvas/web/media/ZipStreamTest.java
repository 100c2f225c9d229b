package dev.ganvas.web.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZipStreamTest {
  private static final Instant TIME = Instant.parse("2026-11-23T20:45:30Z");

  private static ZipPicture picture(String label, long seed, byte[] bytes) {
    return new ZipPicture(
        new ZipName("fashion-cgan", label, seed, "png"),
        "{\"seed\": \"%d\"}".formatted(seed),
        TIME,
        () -> Optional.ofNullable(bytes));
  }

  private static byte[] zip(List<ZipPicture> pictures) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ZipStream.write(out, pictures.iterator());
    return out.toByteArray();
  }

  private static Map<String, byte[]> streamed(byte[] zip) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), in.readAllBytes());
      }
    }
    return files;
  }

  @Test
  void picturesAndTheirManifestAreReadBack() throws IOException {
    byte[] png = Samples.noise(3, 3, 1).png();
    Map<String, byte[]> files =
        streamed(zip(List.of(picture("Sneaker", 7, png), picture(null, -8, png))));
    JsonNode manifest = new ObjectMapper().readTree(files.get("manifest.json"));

    assertThat(files.keySet())
        .containsExactly(
            "0001-fashion-cgan-Sneaker-seed7.png", "0002-fashion-cgan-seed-8.png", "manifest.json");
    assertThat(files.get("0001-fashion-cgan-Sneaker-seed7.png")).isEqualTo(png);
    assertThat(manifest).hasSize(2);
    assertThat(manifest.get(0).get("file").textValue())
        .isEqualTo("0001-fashion-cgan-Sneaker-seed7.png");
    assertThat(manifest.get(0).get("label").textValue()).isEqualTo("Sneaker");
    assertThat(manifest.get(1).get("label").isNull()).isTrue();
    assertThat(manifest.get(1).get("seed").textValue()).isEqualTo("-8");
    assertThat(manifest.get(1).get("recipe").get("seed").textValue()).isEqualTo("-8");
  }

  @Test
  void readersThatBeginAtTheEndAgree(@TempDir Path folder) throws IOException {
    byte[] png = Samples.noise(3, 3, 1).png();
    Path file = Files.write(folder.resolve("a.zip"), zip(List.of(picture("Bag", 1, png))));

    try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
      ZipEntry entry = zip.getEntry("0001-fashion-cgan-Bag-seed1.png");
      assertThat(zip.size()).isEqualTo(2);
      assertThat(zip.getInputStream(entry).readAllBytes()).isEqualTo(png);
      assertThat(entry.getLastModifiedTime().toInstant()).isEqualTo(TIME);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "../../etc/passwd,0001-m--etc-passwd-seed1.png",
    "T-shirt/top,0001-m-T-shirt-top-seed1.png",
    "C:\\con,0001-m-C-con-seed1.png",
    "\u4e2d\u6587,0001-m-\u4e2d\u6587-seed1.png",
    "a..b\u202egnp,0001-m-a-b-gnp-seed1.png",
    "'\n\t',0001-m---seed1.png",
  })
  void labelsCannotBreakOutOfTheirName(String label, String expected) {
    assertThat(new ZipName("m", label, 1, "png").numbered(1)).isEqualTo(expected);
  }

  @Test
  void longNamesAreCutBetweenCharacters() {
    String grin = "\ud801\udc37";
    String name = new ZipName("m", grin.repeat(100), 1, "png").numbered(12_345);

    assertThat(name).isEqualTo("12345-m-" + grin.repeat(40) + "-seed1.png");
  }

  @Test
  void picturesThatHaveGoneAreLeftOut() throws IOException {
    Map<String, byte[]> files =
        streamed(zip(List.of(picture("a", 1, null), picture("b", 2, new byte[1]))));

    assertThat(files.keySet()).containsExactly("0002-fashion-cgan-b-seed2.png", "manifest.json");
  }

  @Test
  void noPicturesGiveAnEmptyManifest() throws IOException {
    assertThat(streamed(zip(List.of())).get("manifest.json")).asString().isEqualTo("[ ]");
  }

  @Test
  void eachPictureIsWrittenBeforeTheNextIsMade() throws IOException {
    long[] written = {0, 0};
    OutputStream counting =
        new OutputStream() {
          @Override
          public void write(int value) {
            written[0]++;
          }
        };
    ZipPicture first = picture("a", 1, new byte[10_000]);
    ZipPicture second =
        new ZipPicture(
            first.file(),
            "{}",
            TIME,
            () -> {
              written[1] = written[0];
              return Optional.of(new byte[1]);
            });
    ZipStream.write(counting, List.of(first, second).iterator());

    assertThat(written[1]).isGreaterThan(10_000);
  }

  @Test
  void aZipThatFailsHasNoEnd() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ZipPicture failing =
        new ZipPicture(
            new ZipName("m", null, 1, "png"),
            "{}",
            TIME,
            () -> {
              throw new IOException("gone");
            });

    assertThatThrownBy(
            () -> ZipStream.write(out, List.of(picture("a", 1, new byte[9]), failing).iterator()))
        .hasMessage("gone");
    assertThat(out.toString(StandardCharsets.ISO_8859_1)).doesNotContain("PK\u0005\u0006");
  }

  @Test
  void theNumberOfPicturesIsBounded() {
    List<ZipPicture> many = Collections.nCopies(ZipStream.MAX_PICTURES + 1, picture("a", 1, null));

    assertThatThrownBy(() -> zip(many)).hasMessage("a zip file takes at most 20000 pictures");
  }
}
