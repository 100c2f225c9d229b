package dev.ganvas.trainer.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageCacheTest {
  private static final ImageSettings SETTINGS = ImageSettings.DEFAULT.withSize(8);

  @TempDir private Path directory;
  private final AtomicInteger decoded = new AtomicInteger();
  private Path photos;
  private Home home;

  @BeforeEach
  void makeTwoPictures() throws IOException {
    photos = directory.resolve("photos");
    home = new Home(directory.resolve("home"));
    TestImages.png(photos.resolve("a.png"), Color.RED);
    TestImages.png(photos.resolve("b.png"), Color.GREEN);
  }

  @Test
  void sparesTheSecondStartAllDecoding() throws IOException {
    String hash = open().hash();
    assertThat(open().hash()).isEqualTo(hash);
    assertThat(decoded).hasValue(2);
  }

  @Test
  void isNotUsedOnceAPictureChanged() throws IOException {
    String hash = open().hash();
    TestImages.png(photos.resolve("b.png"), Color.BLUE);
    Files.setLastModifiedTime(photos.resolve("b.png"), FileTime.fromMillis(1));
    assertThat(open().hash()).isNotEqualTo(hash);
    assertThat(decoded).hasValue(4);
  }

  @Test
  void isNotUsedForOtherSettings() throws IOException {
    open();
    open(SETTINGS.withChannels(1));
    open(SETTINGS.withSize(16));
    assertThat(decoded).hasValue(6);
  }

  @Test
  void isMadeAgainWhenCorrupt() throws IOException {
    String hash = open().hash();
    byte[] whole = Files.readAllBytes(cacheFile());
    byte[] flipped = whole.clone();
    flipped[whole.length - 1] ^= 1;
    byte[] absurd = whole.clone();
    absurd[64] = 127;
    for (byte[] corrupt : List.of(flipped, absurd, Arrays.copyOf(whole, 300), new byte[0])) {
      Files.write(cacheFile(), corrupt);
      assertThat(open().hash()).isEqualTo(hash);
      assertThat(Files.readAllBytes(cacheFile())).isEqualTo(whole);
    }
  }

  @Test
  void canBeDoneWithoutWhereNothingCanBeWritten() throws IOException {
    Files.createFile(home.directory());
    assertThat(open().size()).isEqualTo(2);
    assertThat(open().size()).isEqualTo(2);
    assertThat(decoded).hasValue(4);
  }

  @Test
  void leavesNothingHalfWritten() throws IOException {
    open();
    assertThat(cacheFile()).hasExtension("bin").hasSize(64 + 4 + 2 * 3 * 8 * 8);
  }

  private Path cacheFile() throws IOException {
    try (Stream<Path> files = Files.list(home.cache())) {
      List<Path> all = files.toList();
      assertThat(all).hasSize(1);
      return all.get(0);
    }
  }

  private Dataset open() throws IOException {
    return open(SETTINGS);
  }

  private Dataset open(ImageSettings settings) throws IOException {
    return new Datasets(home)
        .open(photos.toString(), settings, (done, total) -> decoded.incrementAndGet());
  }
}
