package dev.ganvas.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StyleFilesTest {
  @TempDir Path directory;

  @Test
  void theLargestStylesSurviveTheirFile() throws IOException {
    Path file = directory.resolve("large.styles.json");
    StyleCode styles = new StyleCode("ab".repeat(32), 64, new float[StyleCode.MOST]);
    styles.save(file);

    assertThat(StyleCode.read(file)).isEqualTo(styles);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'layers':'1','values':'AAAAAA==' | the layers of styles are no number; allowed are 1 to",
        "'layers':1,'values':'AAAAAAA=' | the values of styles are 5 bytes, which are no floats",
        "'layers':1,'values':'&' | the values of styles are no base64",
        "'layers':1,'values':'AAAgfw==' | styles have 2.1267648E38; allowed are numbers from -1000000",
        "'layers':2,'values':'AAAAAA==' | the number of values of styles is 1; allowed are 2 to",
      })
  void whatIsNotOfStylesIsRefused(String fields, String sentence) {
    String text =
        "{'schema':'ganvas-styles/1','sha256':'%s',%s}".formatted("ab".repeat(32), fields);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> StyleJson.parse(text.replace('\'', '"')))
        .withMessageStartingWith(sentence);
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
