package dev.ganvas.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ganvas.models.card.Inputs;
import dev.ganvas.models.card.ModelCard;
import dev.ganvas.models.card.Noise;
import dev.ganvas.models.card.Psi;
import dev.ganvas.models.card.Style;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A card that is not true of its mapping or its synthesis network is refused when it is opened. */
class StyleContractTest {
  private static final Style TRUE = TestBundles.STYLE;

  @TempDir Path directory;

  private String refusal() {
    ModelException refusal =
        catchThrowableOfType(ModelException.class, () -> Generator.open(directory));
    assertThat(refusal).isNotNull();
    return refusal.getMessage();
  }

  private String refusal(Style style, List<Noise> noise) {
    Psi psi = new Psi(0.7, List.of(Collections.nCopies(style.dim(), 0.25f)));
    TestBundles.faces(directory, new Inputs(TestBundles.LATENT, null).styled(style, noise, psi));
    return refusal();
  }

  private static Style style(String tensor, String output, int layers, int dim) {
    return new Style(tensor, output, layers, dim, Map.of());
  }

  @Test
  void aCardThatIsTrueMakesPictures() {
    TestBundles.faces(directory);
    try (Generator faces = Generator.open(directory)) {
      assertThat(faces.generate(Request.of(2))).hasSize(2);
    }
  }

  @Test
  void aStyleThatIsNotThatOfTheGraphsIsFound() {
    List<Noise> noise = TestBundles.noise(8);
    assertThat(refusal(style(TRUE.tensor(), TRUE.output(), 2, 5), noise))
        .isEqualTo("inputs.style.output is [N, 5] on the card but [N, 6] in the graph");
    assertThat(refusal(style(TRUE.tensor(), "v", 2, 6), noise))
        .isEqualTo("inputs.style.output names a tensor that the graph does not have");
    assertThat(refusal(style("ws", TRUE.output(), 2, 6), noise))
        .isEqualTo("inputs.style.tensor names a tensor that the graph does not have");
    assertThat(refusal(style(TRUE.tensor(), TRUE.output(), 3, 6), List.of()))
        .isEqualTo("inputs.style is [N, 3, 6] on the card but [N, 2, 6] in the graph");
  }

  @Test
  void noiseThatIsNotThatOfTheGraphIsFound() {
    assertThat(refusal(TRUE, TestBundles.noise(4)))
        .isEqualTo("inputs.noise is [N, 1, 4, 4] on the card but [N, 1, 8, 8] in the graph");
    assertThat(refusal(TRUE, List.of(new Noise("noise0", 8, 8), new Noise("grain", 8, 8))))
        .isEqualTo("inputs.noise.tensor names a tensor that the graph does not have");
    assertThat(refusal(TRUE, List.of()))
        .matches("inputs has nothing for the graph's input \"noise[01]\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "0.25 | 1e999 | inputs.psi.mean has something that is no finite number",
        "0.25 | null | inputs.psi.mean has something that is no finite number",
        "0.25 | NaN | the card is not valid JSON",
        "0.25, | `` | inputs.psi.mean has a row that is not of inputs.style.dim, 6 numbers",
        "\"default\" : 0.7 | \"default\" : 7 | inputs.psi.default is 7.0; allowed are numbers",
        "\"synthesis\" : | \"painter\" : | graphs.synthesis is missing",
      })
  void aCardThatLiesOfItsStylesIsRefused(String truth, String lie, String sentence)
      throws IOException {
    Path card = TestBundles.faces(directory).resolve(ModelCard.FILE_NAME);
    String text = Files.readString(card);
    assertThat(text).contains(truth);
    int place = text.indexOf(truth);
    Files.writeString(
        card, text.substring(0, place) + lie + text.substring(place + truth.length()));

    assertThat(refusal()).startsWith("card.json: " + sentence);
  }
}
