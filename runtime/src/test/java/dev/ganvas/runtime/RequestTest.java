package dev.ganvas.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ganvas.models.card.Label;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad requests are refused with a sentence that names the parameter. */
class RequestTest {
  private static final Labels CLOTHES =
      Labels.of(new Label("label", Label.Encoding.INDEX, TestBundles.CLOTHES));

  private static int resolved(Request request) {
    return CLOTHES.resolve(request.sample(0));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
  void aCountBelowOneIsRefused(int count) {
    assertThatThrownBy(() -> Request.of(count))
        .hasMessage("count is %d; allowed are 1 and above", count);
  }

  @Test
  void aTimeLimitOfNothingOrForeverIsRefused() {
    Request request = Request.of(1);
    for (Duration wrong :
        new Duration[] {null, Duration.ZERO, Duration.ofSeconds(-1), Duration.ofDays(400)}) {
      assertThatThrownBy(() -> request.timeout(wrong))
          .hasMessageStartingWith("timeout is " + wrong);
    }
  }

  @ParameterizedTest
  @CsvSource({"Sneaker, 2", "sneaker, 2", "ANKLE BOOT, 3", "0, 0", "03, 3"})
  void aLabelIsFoundByNameOrByIndex(String text, int index) {
    assertThat(resolved(Request.of(1).label(text))).isEqualTo(index);
    assertThat(resolved(Request.of(1).label(index))).isEqualTo(index);
  }

  @Test
  void aNameOfDigitsGoesBeforeAnIndex() {
    Labels digits = Labels.of(new Label("y", Label.Encoding.INDEX, List.of("2", "1", "0")));

    assertThat(digits.resolve(Sample.of(0).label("0"))).isEqualTo(2);
    assertThat(digits.resolve(Sample.of(0).label(0))).isEqualTo(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Sneeker | T-shirt, Trouser, Sneaker, Ankle boot; did you mean Sneaker?",
        "trousers | T-shirt, Trouser, Sneaker, Ankle boot; did you mean Trouser?",
        "dragon | T-shirt, Trouser, Sneaker, Ankle boot",
        "4 | T-shirt, Trouser, Sneaker, Ankle boot",
        "99999999999 | T-shirt, Trouser, Sneaker, Ankle boot",
      })
  void anUnknownLabelListsTheValidOnes(String text, String listed) {
    assertThatThrownBy(() -> resolved(Request.of(1).label(text)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("label is \"%s\"; allowed are %s", text, listed);
  }

  @Test
  void aLabelOutOfRangeOrEmptyIsRefused() {
    assertThatThrownBy(() -> resolved(Request.of(1).label(4)))
        .hasMessage("label is 4; allowed are 0 to 3");
    assertThatThrownBy(() -> Request.of(1).label(-1)).hasMessageStartingWith("label is -1");
    assertThatThrownBy(() -> Request.of(1).label(" ")).hasMessage("label is missing");
    assertThatThrownBy(() -> Request.of(1).label(null)).hasMessage("label is missing");
  }

  @Test
  void aHostileLabelIsShownShortAndWithoutControlCharacters() {
    String hostile = "\u001b[31m" + String.join("", Collections.nCopies(10_000, "x"));

    assertThatThrownBy(() -> resolved(Request.of(1).label(hostile)))
        .message()
        .hasSizeLessThan(200)
        .doesNotContain("\u001b");
  }

  @Test
  void aLongListOfLabelsIsCutShort() {
    List<String> many = IntStream.range(0, 1_000).mapToObj(i -> "kind " + i).toList();
    Labels labels = Labels.of(new Label("y", Label.Encoding.INDEX, many));

    assertThatThrownBy(() -> labels.resolve(Sample.of(0).label("x")))
        .message()
        .endsWith("kind 19 and 980 more");
  }

  @Test
  void aLabelForAModelWithoutLabelsIsRefused(@TempDir Path directory) {
    try (Generator colours = Generator.open(TestBundles.colours(directory))) {
      assertThatThrownBy(() -> colours.generate(Request.of(1).label("Sneaker")))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("label is given, but this model has no labels");
    }
  }

  @Test
  void optionsOutOfRangeAreRefused() {
    Options options = Options.standard();

    assertThatThrownBy(() -> options.device("tpu"))
        .hasMessage("device is \"tpu\"; allowed are auto, cpu and gpu:N");
    assertThatThrownBy(() -> options.workers(0)).hasMessageStartingWith("workers is 0");
    assertThatThrownBy(() -> options.memoryLimit(0)).hasMessageStartingWith("memoryLimit is 0");
  }
}
