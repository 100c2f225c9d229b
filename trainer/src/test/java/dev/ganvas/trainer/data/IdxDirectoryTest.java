package dev.ganvas.trainer.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdxDirectoryTest {
  private static final String IMAGES = "train-images-idx3-ubyte";
  private static final String LABELS = "train-labels-idx1-ubyte";
  private static final byte[] TWO_PICTURES =
      ByteBuffer.allocate(20)
          .putInt(0x0803)
          .putInt(2)
          .putInt(1)
          .putInt(2)
          .put(new byte[] {0, -1, 51, (byte) 204})
          .array();
  private static final byte[] TWO_LABELS =
      ByteBuffer.allocate(10).putInt(0x0801).putInt(2).put(new byte[] {1, 0}).array();

  @TempDir private Path directory;

  @Test
  void readsPlainFiles() throws IOException {
    write(IMAGES, TWO_PICTURES);
    write(LABELS, TWO_LABELS);
    expectTwoPictures();
  }

  @Test
  void readsZippedFiles() throws IOException {
    write(IMAGES + ".gz", zipped(TWO_PICTURES));
    write(LABELS + ".gz", zipped(TWO_LABELS));
    expectTwoPictures();
  }

  @Test
  void callsTheClassesOfAnUnknownSetByTheirNumbers() throws IOException {
    write(IMAGES, TWO_PICTURES);
    write(LABELS, TWO_LABELS);
    assertThat(new IdxDirectory(directory).open(Split.TRAIN, "mine").labels())
        .containsExactly("0", "1");
  }

  @Test
  void thePicturesThatAreKeptAsideAreAPartOfTheDirectory() throws IOException {
    write(IMAGES, TWO_PICTURES);
    write(LABELS, TWO_LABELS);
    Datasets datasets = new Datasets(new Home(directory));
    ImageSettings as = ImageSettings.DEFAULT;
    assertThat(datasets.heldOut(directory.toString(), as, Progress.NONE)).isEmpty();
    write(IMAGES.replace("train", "t10k"), TWO_PICTURES);
    write(LABELS.replace("train", "t10k"), TWO_LABELS);
    Dataset test = datasets.heldOut(directory.toString(), as, Progress.NONE).orElseThrow();
    assertThat(test.labels()).containsExactly("0", "1");
    assertThat(datasets.open(directory + ":test").hash()).isEqualTo(test.hash());
  }

  @Test
  void refusesTruncatedFiles() throws IOException {
    write(LABELS, TWO_LABELS);
    byte[] zipped = zipped(TWO_PICTURES);
    for (int length = 0; length < TWO_PICTURES.length; length++) {
      write(IMAGES, Arrays.copyOf(TWO_PICTURES, length));
      expectFailure(IMAGES + " is truncated");
    }
    write(IMAGES, Arrays.copyOf(zipped, zipped.length - 9));
    expectFailure(IMAGES + " is truncated");
  }

  @Test
  void refusesFilesThatGoOn() throws IOException {
    write(IMAGES, Arrays.copyOf(TWO_PICTURES, 21));
    write(LABELS, TWO_LABELS);
    expectFailure(IMAGES + " goes on after the last item that its header announces");
  }

  @Test
  void refusesAnotherFormat() throws IOException {
    write(IMAGES, TWO_LABELS);
    write(LABELS, TWO_LABELS);
    expectFailure("starts with 00000801; an IDX file of pictures starts with 00000803");
  }

  @Test
  void refusesAnnouncementsThatCannotBeTrue() throws IOException {
    byte[] pictures = TWO_PICTURES.clone();
    ByteBuffer.wrap(pictures).putInt(4, Integer.MAX_VALUE);
    write(IMAGES, pictures);
    write(LABELS, TWO_LABELS);
    expectFailure("announces 2147483647 pictures; allowed are 1 to 10000000");
  }

  @Test
  void refusesLabelsThatDoNotFit() throws IOException {
    write(IMAGES, TWO_PICTURES);
    write(LABELS, ByteBuffer.allocate(9).putInt(0x0801).putInt(1).array());
    expectFailure("holds 2 pictures and 1 labels in its train files");
    write(LABELS, ByteBuffer.allocate(10).putInt(0x0801).putInt(2).putShort((short) 7).array());
    expectFailure("has label 7 among its train labels; tiny has 0 to 1");
  }

  @Test
  void namesTheFileThatIsMissing() throws IOException {
    write(IMAGES, TWO_PICTURES);
    expectFailure("holds neither " + LABELS + ".gz nor " + LABELS);
  }

  private void expectTwoPictures() throws IOException {
    Dataset dataset = open();
    assertThat(dataset.shape()).containsExactly(1, 1, 2);
    assertThat(dataset.size()).isEqualTo(2);
    assertThat(dataset.label(0)).isEqualTo(1);
    float[] target = new float[5];
    dataset.read(0, target, 0);
    dataset.read(1, target, 2);
    assertThat(target).containsExactly(-1, 1, -0.6f, 0.6f, 0);
  }

  private void expectFailure(String sentence) {
    assertThatThrownBy(this::open).isInstanceOf(IOException.class).hasMessageContaining(sentence);
  }

  private Dataset open() throws IOException {
    Images.Title title = new Images.Title("tiny", List.of("a", "b"), "none");
    return new IdxDirectory(directory).open(Split.TRAIN, title);
  }

  private void write(String name, byte[] content) throws IOException {
    Files.write(directory.resolve(name), content);
  }

  private static byte[] zipped(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content);
    }
    return bytes.toByteArray();
  }
}
