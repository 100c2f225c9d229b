package dev.ganvas.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StyleFilesTest {
  @TempDir Path directory;

  @Test
  void theLargestStylesSurviveTheirFile() throws IOException {
    Path file = directory.resolve("large.styles.json");
    StyleCode styles = new StyleCode("ab".repeat(32), 64, new float[StyleCode.MOST]);
    styles.save(file);

    assertThat(StyleCode.read(file)).isEqualTo(styles);
  }

  @Test
  void aFileOfBytesIsNoStyles() throws IOException {
    Path file = Files.write(directory.resolve("picture.png"), new byte[] {(byte) 0x89, 'P', 'N'});

    assertThatIllegalArgumentException()
        .isThrownBy(() -> StyleCode.read(file))
        .withMessage(file + ": the styles are not valid JSON");
  }

  @Test
  void noMoreOfAFileIsReadThanStylesCanHave() throws IOException {
    Path file = Files.write(directory.resolve("film.mp4"), new byte[8 << 20]);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> StyleCode.read(file))
        .withMessage(file + ": no styles have more than 1576960 bytes");
  }
}
