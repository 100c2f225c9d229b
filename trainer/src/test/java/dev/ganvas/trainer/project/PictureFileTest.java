package dev.ganvas.trainer.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.ganvas.models.card.ImageOutput;
import dev.ganvas.models.card.Range;
import dev.ganvas.trainer.data.TestImages;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureFileTest {
  private static final ImageOutput COLOUR = new ImageOutput("image", 4, 4, 3, new Range(-1, 1));
  private static final ImageOutput GREY = new ImageOutput("image", 4, 4, 1, new Range(0, 10));

  @TempDir private Path directory;

  private Path file(BufferedImage image) throws IOException {
    return Files.write(directory.resolve("picture.png"), TestImages.encode(image, "png"));
  }

  @Test
  void aPictureBecomesTheSizeTheColoursAndTheRangeOfTheModel() throws IOException {
    Path file = file(TestImages.plain(20, 30, new Color(255, 0, 51)));
    float[] colour = PictureFile.read(file, COLOUR);
    assertThat(colour).hasSize(48);
    assertThat(colour[0]).isEqualTo(1);
    assertThat(colour[16]).isEqualTo(-1);
    assertThat(colour[47]).isCloseTo(-0.6f, within(1e-6f));
    float grey = Math.round(0.299f * 255 + 0.114f * 51) / 25.5f;
    assertThat(PictureFile.read(file, GREY))
        .hasSize(16)
        .containsOnly(new float[] {grey}, within(1e-5f));
  }

  @Test
  void theCentreCountsAndWhatIsTransparentIsWhite() throws IOException {
    BufferedImage image = new BufferedImage(12, 4, BufferedImage.TYPE_INT_ARGB);
    for (int x = 0; x < 4; x++) {
      image.setRGB(x, 0, 0xff000000);
    }
    assertThat(PictureFile.read(file(image), COLOUR)).containsOnly(1);
  }

  @Test
  void whatIsNoPictureIsRefused() throws IOException {
    Path text = Files.writeString(directory.resolve("cat.png"), "a cat");
    refused(text, COLOUR, text + " is neither PNG nor JPEG nor WebP");
    Path nothing = directory.resolve("dog.png");
    refused(nothing, COLOUR, "there is no picture " + nothing);
    refused(
        text,
        new ImageOutput("image", 8, 4, 3, new Range(-1, 1)),
        "the model makes pictures of 8 x 4; a picture can be brought to a square alone");
  }

  private static void refused(Path file, ImageOutput image, String sentence) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PictureFile.read(file, image))
        .withMessage(sentence);
  }
}
