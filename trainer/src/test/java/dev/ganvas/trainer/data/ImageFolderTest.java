package dev.ganvas.trainer.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.atIndex;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageFolderTest {
  @TempDir private Path directory;
  private Path photos;

  @BeforeEach
  void makeDirectory() throws IOException {
    photos = Files.createDirectory(directory.resolve("photos"));
  }

  @Test
  void takesSubdirectoriesForClasses() throws IOException {
    TestImages.png(photos.resolve("dogs/deep/a.png"), Color.RED);
    TestImages.png(photos.resolve("cats/b.png"), Color.BLUE);
    Dataset dataset = open();
    assertThat(dataset.name()).isEqualTo("photos");
    assertThat(dataset.labels()).containsExactly("cats", "dogs");
    assertThat(dataset.label(0)).isZero();
    assertThat(dataset.label(1)).isEqualTo(1);
    assertThat(sample(dataset, 1)).startsWith(1).endsWith(-1);
  }

  @Test
  void hasNoLabelsWithoutSubdirectories() throws IOException {
    TestImages.png(photos.resolve("a.png"), Color.RED);
    assertThat(open().labels()).isEmpty();
  }

  @Test
  void knowsImagesByContentAndPassesOtherFiles() throws IOException {
    TestImages.png(photos.resolve("no-extension"), Color.RED);
    TestImages.png(photos.resolve(".hidden.png"), Color.RED);
    TestImages.png(photos.resolve(".hidden/a.png"), Color.RED);
    Files.writeString(photos.resolve("readme.txt"), "two pictures");
    assertThat(open().size()).isEqualTo(1);
    assertThat(FolderListing.of(photos).ignored()).isEqualTo(1);
  }

  @Test
  void makesSquaresOfOneSizeOfAllSizes() throws IOException {
    Files.write(
        photos.resolve("a.png"), TestImages.encode(TestImages.plain(9, 4, Color.RED), "png"));
    Files.write(
        photos.resolve("b.jpg"), TestImages.encode(TestImages.plain(1, 70, Color.RED), "jpg"));
    assertThat(open().shape()).containsExactly(3, 8, 8);
  }

  @Test
  void isGreyIfEveryPictureIs() throws IOException {
    TestImages.png(photos.resolve("a.png"), Color.GRAY);
    assertThat(open().shape()).containsExactly(1, 8, 8);
    TestImages.png(photos.resolve("b.png"), Color.RED);
    assertThat(open().shape()).containsExactly(3, 8, 8);
  }

  @Test
  void isGreyOrColouredIfAsked() throws IOException {
    TestImages.png(photos.resolve("a.png"), new Color(100, 200, 50));
    Dataset grey = open(ImageSettings.DEFAULT.withSize(8).withChannels(1));
    assertThat(sample(grey, 0)).hasSize(64).containsOnly(153 / 127.5f - 1);
  }

  @Test
  void namesEveryBrokenFile() throws IOException {
    TestImages.png(photos.resolve("cats/a.png"), Color.RED);
    Files.writeString(photos.resolve("cats/b.png"), "<html>");
    Files.createFile(photos.resolve("cats/c.jpg"));
    assertThatThrownBy(this::open)
        .isInstanceOf(IOException.class)
        .hasMessage(
            "2 of the 3 images in %s cannot be used: cats/b.png is neither PNG nor JPEG nor WebP; "
                + "cats/c.jpg is neither PNG nor JPEG nor WebP",
            photos);
  }

  @Test
  void refusesADirectoryWithoutImages() throws IOException {
    Files.writeString(photos.resolve("a.txt"), "no picture");
    assertThatThrownBy(this::open)
        .isInstanceOf(IOException.class)
        .hasMessage("%s holds no PNG, JPEG or WebP images (other files: 1)", photos);
  }

  @Test
  void refusesImagesBesideClasses() throws IOException {
    TestImages.png(photos.resolve("stray.png"), Color.RED);
    TestImages.png(photos.resolve("cats/a.png"), Color.RED);
    assertThatThrownBy(this::open)
        .hasMessageContaining("stray.png lies beside sub-directories with images");
  }

  @Test
  void followsLinksButNotInCircles() throws IOException {
    TestImages.png(directory.resolve("elsewhere/a.png"), Color.RED);
    Files.createSymbolicLink(photos.resolve("cats"), directory.resolve("elsewhere"));
    Files.createSymbolicLink(photos.resolve("again"), photos);
    Files.createSymbolicLink(photos.resolve("gone.txt"), photos.resolve("nowhere"));
    assertThat(open().labels()).containsExactly("cats");
  }

  @Test
  void tellsHowFarItIs() throws IOException {
    TestImages.png(photos.resolve("a.png"), Color.RED);
    TestImages.png(photos.resolve("b.png"), Color.RED);
    List<String> told = new ArrayList<>();
    new Datasets(new Home(directory))
        .open(
            photos.toString(),
            ImageSettings.DEFAULT,
            (done, total) -> told.add(done + "/" + total));
    assertThat(told).containsExactly("1/2", "2/2");
  }

  @Test
  void putsWhatIsTransparentOnTheBackgroundThatIsAskedFor() throws IOException {
    BufferedImage glass = new BufferedImage(8, 8, BufferedImage.TYPE_INT_ARGB);
    Files.write(photos.resolve("a.png"), TestImages.encode(glass, "png"));
    assertThat(sample(open(), 0)).containsOnly(1);
    Dataset green = open(ImageSettings.DEFAULT.withSize(8).withBackground(Color.GREEN));
    assertThat(sample(green, 0)).startsWith(-1).contains(1, atIndex(64)).endsWith(-1);
  }

  private Dataset open() throws IOException {
    return open(ImageSettings.DEFAULT.withSize(8));
  }

  private Dataset open(ImageSettings settings) throws IOException {
    return new Datasets(new Home(directory)).open(photos.toString(), settings, Progress.NONE);
  }

  private static float[] sample(Dataset dataset, int index) {
    List<Integer> shape = dataset.shape();
    float[] target = new float[shape.get(0) * shape.get(1) * shape.get(2)];
    dataset.read(index, target, 0);
    return target;
  }
}
