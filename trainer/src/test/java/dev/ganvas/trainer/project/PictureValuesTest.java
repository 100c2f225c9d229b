package dev.ganvas.trainer.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.ganvas.models.card.ImageOutput;
import dev.ganvas.models.card.Range;
import dev.ganvas.runtime.image.Pixels;
import dev.ganvas.trainer.data.TestImages;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureValuesTest {
  private static final ImageOutput COLOUR = new ImageOutput("image", 4, 4, 3, new Range(-1, 1));
  private static final ImageOutput GREY = new ImageOutput("image", 4, 4, 1, new Range(0, 10));

  @TempDir private Path directory;

  private Path file(BufferedImage image) throws IOException {
    return Files.write(directory.resolve("picture.png"), TestImages.encode(image, "png"));
  }

  @Test
  void aPictureBecomesTheSizeTheColoursAndTheRangeOfTheModel() throws IOException {
    Path file = file(TestImages.plain(20, 30, new Color(255, 0, 51)));
    float[] colour = PictureValues.read(file, COLOUR);
    assertThat(colour).hasSize(48);
    assertThat(colour[0]).isEqualTo(1);
    assertThat(colour[16]).isEqualTo(-1);
    assertThat(colour[47]).isCloseTo(-0.6f, within(1e-6f));
    float grey = Math.round(0.299f * 255 + 0.114f * 51) / 25.5f;
    assertThat(PictureValues.read(file, GREY))
        .hasSize(16)
        .containsOnly(new float[] {grey}, within(1e-5f));
  }

  @Test
  void theCentreCountsAndWhatIsTransparentIsWhite() throws IOException {
    BufferedImage image = new BufferedImage(12, 4, BufferedImage.TYPE_INT_ARGB);
    for (int x = 0; x < 4; x++) {
      image.setRGB(x, 0, 0xff000000);
    }
    assertThat(PictureValues.read(file(image), COLOUR)).containsOnly(1);
  }

  @Test
  void aPictureThatIsDecodedAlreadyBecomesTheSame() throws IOException {
    BufferedImage image = TestImages.plain(9, 7, new Color(10, 200, 99));
    assertThat(PictureValues.of(Pixels.of(image), GREY))
        .isEqualTo(PictureValues.read(file(image), GREY));
  }

  @Test
  void whatIsNoPictureIsRefused() throws IOException {
    Path text = Files.writeString(directory.resolve("cat.png"), "a cat");
    refused(text, text + " is neither PNG nor JPEG nor WebP");
    Path nothing = directory.resolve("dog.png");
    refused(nothing, "there is no picture " + nothing);
  }

  private static void refused(Path file, String sentence) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PictureValues.read(file, COLOUR))
        .withMessage(sentence);
  }
}
