package dev.ganvas.runtime.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class SheetTest {
  private static final List<Pixels> SIX = Collections.nCopies(6, noise(28, 28, 1));

  private static Pixels noise(int width, int height, int channels) {
    byte[] bytes = new byte[width * height * channels];
    new Random(0).nextBytes(bytes);
    return Pixels.of(width, height, channels, bytes);
  }

  private static Sheet labelled(String... x) {
    return new Sheet(x.length, List.of(x), List.of("1", "2"));
  }

  @Test
  void aSheetWithoutWordsIsAGridOfEnlargedPictures() {
    Pixels sheet = Sheet.plain(3).draw(SIX);

    assertThat(sheet.bytes())
        .isEqualTo(
            PictureGrid.of(SIX.stream().map(picture -> Enlarge.by(picture, 3)).toList(), 3)
                .bytes());
  }

  @Test
  void wordsGoToTheEdgesAndLeaveThePicturesAlone() {
    Pixels grid = Sheet.plain(3).draw(SIX);
    Pixels sheet = labelled("Bag", "Coat", "Shirt").draw(SIX);
    int left = sheet.width() - grid.width();
    int top = sheet.height() - grid.height();

    assertThat(left).isBetween(10, 60);
    assertThat(top).isBetween(10, 40);
    assertThat(cut(sheet, left, top)).isEqualTo(grid.coloured().bytes());
    assertThat(dark(sheet, left, top)).as("the pixels of letters").isGreaterThan(100);
  }

  @Test
  void longLabelsAreCutAndStrangeOnesHarmless() {
    Pixels short1 = labelled("a", "b", "c").draw(SIX);
    Pixels long1 = labelled("a".repeat(100_000), "\0\n\u4e2d\ud83d\ude00", "").draw(SIX);
    Sheet beside = new Sheet(3, List.of(), List.of("w".repeat(100_000), "b"));

    assertThat(long1.width()).isEqualTo(short1.width());
    assertThat(beside.draw(SIX).width()).isLessThan(short1.width() + 250);
  }

  @Test
  void largePicturesAreNotEnlarged() {
    Pixels sheet = Sheet.plain(1).draw(List.of(noise(65, 80, 3)));

    assertThat(sheet.width()).isEqualTo(65);
    assertThat(Sheet.plain(10_000).draw(List.of(noise(65, 80, 3))).bytes())
        .isEqualTo(sheet.bytes());
    assertThat(sheet.channels()).isEqualTo(3);
  }

  @Test
  void manyPicturesAreEnlargedLessAndTooManyRefused() {
    List<Pixels> many = Collections.nCopies(4_900, noise(28, 28, 1));

    assertThat(Sheet.plain(70).draw(many).width()).isEqualTo(70 * 58 - 2);
    assertThatThrownBy(() -> Sheet.plain(10).draw(Collections.nCopies(100, noise(600, 600, 1))))
        .hasMessage(
            "a sheet of 10 x 10 pictures of 600 x 600 pixels is too large; allowed are 33,554,432"
                + " pixels in all");
  }

  @Test
  void labelsThatDoNotFitTheGridAreRefused() {
    assertThatThrownBy(() -> new Sheet(2, List.of("a"), List.of()))
        .hasMessage("2 columns have 1 labels");
    assertThatThrownBy(() -> new Sheet(2, List.of(), List.of("a")).draw(SIX))
        .hasMessage("3 rows have 1 labels");
    assertThatThrownBy(() -> Sheet.plain(2).draw(List.of()))
        .hasMessage("the number of pictures is 0; allowed are 1 to 10000");
  }

  @Test
  void onAMachineWithoutFontsTheLabelsAreLeftOut() {
    // What Java 17 throws without any font, without libfreetype, and when asked again.
    for (Error error :
        List.of(new InternalError(), new UnsatisfiedLinkError(), new NoClassDefFoundError())) {
      Supplier<Pixels> drawing =
          () -> {
            throw error;
          };
      assertThat(SheetEdges.drawn(drawing, SIX.get(0))).isSameAs(SIX.get(0));
    }
  }

  /** What is to the right of {@code left} and below {@code top}. */
  private static byte[] cut(Pixels sheet, int left, int top) {
    int width = sheet.width() - left;
    int height = sheet.height() - top;
    return Pixels.of(sheet.image().getSubimage(left, top, width, height)).bytes();
  }

  private static int dark(Pixels sheet, int left, int top) {
    byte[] bytes = sheet.bytes();
    int count = 0;
    for (int y = 0; y < sheet.height(); y++) {
      for (int x = 0; x < sheet.width(); x++) {
        boolean edge = x < left || y < top;
        count += edge && (bytes[3 * (y * sheet.width() + x)] & 255) < 128 ? 1 : 0;
      }
    }
    return count;
  }
}
