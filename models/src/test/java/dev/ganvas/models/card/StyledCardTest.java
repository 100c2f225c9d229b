package dev.ganvas.models.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The card of a model with styles. */
class StyledCardTest {
  private static final String CARD =
      """
      {"schema": "ganvas/1", "id": "faces", "title": "Faces", "task": "generate",
       "graphs": {"mapping": {"file": "m.onnx", "sha256": "%1$s"},
                  "synthesis": {"file": "s.onnx", "sha256": "%1$s"}},
       "inputs": {
         "latent": {"tensor": "z", "dim": 8, "distribution": "normal"},
         "style": {"tensor": "styles", "output": "w", "layers": 2, "dim": 3,
                   "groups": {"coarse": [0], "fine": [1]},
                   "directions": [
                     {"name": "smile", "method": "by hand", "layers": [0], "vector": [1, 2, 3]},
                     {"name": "age", "method": "by hand", "layers": [1], "vector": [4, 5, 6]}]},
         "noise": [{"tensor": "n0", "width": 4, "height": 4},
                   {"tensor": "n1", "width": 8, "height": 8}],
         "psi": {"default": 0.7, "mean": [[0.25, -0.5, 0.75]]}},
       "output": {"tensor": "y", "width": 8, "height": 8, "channels": 3, "range": [-1, 1]},
       "licence": "CC0-1.0"}
      """
          .formatted("0123456789abcdef".repeat(4));

  @Test
  void itSurvivesTheRoundTrip() {
    ModelCard card = ModelCard.parse(CARD);

    assertThat(card.inputs().style().layers(List.of("fine", "0"))).containsExactly(0, 1);
    assertThat(ModelCard.parse(card.toJson())).isEqualTo(card);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "-0.5 | 1e999 | inputs.psi.mean has something that is no finite number",
        "-0.5 | null | inputs.psi.mean has something that is no finite number",
        "-0.5 | \"NaN\" | inputs.psi.mean",
        "-0.5, | `` | inputs.psi.mean has a row that is not of inputs.style.dim, 3 numbers",
        "0.75] | 0.75], [1, 2, 3] | inputs.psi.mean has 2 rows; allowed are one, or one for each",
        "0.7, | 2.5, | inputs.psi.default is 2.5; allowed are numbers from -2.0 to 2.0",
        "0.7, | 1e999, | inputs.psi.default is Infinity; allowed are numbers from -2.0 to 2.0",
        "\"psi\" | \"phi\" | inputs.psi is missing",
        "\"style\" | \"stile\" | inputs.style is missing; noise and psi belong to a style",
        "\"styles\" | \"z\" | inputs.style.tensor is \"z\", the tensor of another input",
        "\"n1\" | \"styles\" | inputs.noise.tensor is \"styles\", the tensor of another input",
        "\"output\": \"w\", | `` | inputs.style.output is missing",
        "\"layers\": 2 | \"layers\": 0 | inputs.style.layers is 0; allowed are 1 to 64",
        "\"layers\": 2 | \"layers\": 65 | inputs.style.layers is 65; allowed are 1 to 64",
        "\"layers\": 2 | \"layers\": 3 | inputs.noise has 2 entries; allowed are none, or one for",
        "\"dim\": 3 | \"dim\": 4097 | inputs.style.dim is 4097; allowed are 1 to 4096",
        "\"coarse\": [0] | \"coarse\": [2] | inputs.style.groups.coarse is [2]; allowed are layers",
        "\"coarse\": [0] | \"coarse\": [] | inputs.style.groups.coarse is []; allowed are layers",
        "\"age\" | \"smile\" | inputs.style.directions has the name",
        "[4, 5, 6] | [4, 5] | inputs.style.directions.age is not of inputs.style.dim, 3 numbers",
        "[4, 5, 6] | [4, 1e999, 6] | inputs.style.directions.vector of \"age\" has something that is",
        "\"width\": 4 | \"width\": 0 | inputs.noise.width is 0; allowed are",
      })
  void aLieAboutStylesNoiseOrPsiIsRefusedByItsField(String truth, String lie, String sentence) {
    assertThat(CARD).contains(truth);
    int place = CARD.indexOf(truth);
    String lying = CARD.substring(0, place) + lie + CARD.substring(place + truth.length());

    assertThatThrownBy(() -> ModelCard.parse(lying))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(sentence);
  }

  @ParameterizedTest
  @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
  void aMeanLatentThatIsNotFiniteIsRefused(float value) {
    assertThatThrownBy(() -> new Psi(0.7, List.of(Arrays.asList(0f, value))))
        .hasMessage("inputs.psi.mean has something that is no finite number");
    assertThatThrownBy(() -> new Psi(value, List.of(List.of(0f))))
        .hasMessageStartingWith("inputs.psi.default is " + value);
  }
}
