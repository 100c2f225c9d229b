package dev.ganvas.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FieldsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "-9223372036854775808",
        "9223372036854775807",
        "0",
        "\"9007199254740993\"",
        "\"+7\""
      })
  void seedsAreWholeNumbersOf64Bits(String seed) {
    assertThat(fields("{\"seed\":%s}".formatted(seed)).seed("seed"))
        .contains(Long.parseLong(seed.replace("\"", "")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9223372036854775808",
        "1.5",
        "1e3",
        "true",
        "[1]",
        "{}",
        "\"\"",
        "\"1.0\"",
        "\" 1\"",
        "\"٣\"",
        "\"99999999999999999999999\""
      })
  void otherSeedsAreRefused(String seed) {
    assertThatThrownBy(() -> fields("{\"seed\":%s}".formatted(seed)).seed("seed"))
        .isInstanceOf(HttpFailure.class)
        .hasMessageMatching("seed is .*; allowed are whole numbers of 64 bits");
  }

  @Test
  void entriesComeNestedOrBesideTheOthersWithADot() {
    Fields fields =
        fields("{\"codes\":{\"a\":1,\"x.y\":\"b\",\"n\":null},\"codes.c.d\":2,\"e\":3}");

    assertThat(fields.entries("codes", 3)).containsOnlyKeys("a", "x.y", "c.d");
    assertThat(fields.entries("others", 3)).isEmpty();
    assertThatThrownBy(() -> fields.entries("codes", 2))
        .hasMessage("the number of codes is 3; allowed are 0 to 2");
    assertThatThrownBy(fields::end).hasMessageStartingWith("\"e\" is not known");
    assertThatThrownBy(() -> fields("{\"codes\":{\"a\":1},\"codes.a\":2}").entries("codes", 3))
        .hasMessage("\"codes.a\" is given more than once");
    assertThatThrownBy(() -> fields("{\"codes\":[1]}").entries("codes", 3))
        .hasMessage("codes is a list of 1; allowed are an object");
  }

  @Test
  void aRefusalSaysWhatWasFoundAndWhatIsAllowed() {
    Fields fields = fields("{\"seed\":1.5,\"count\":1e9,\"amount\":-1,\"loop\":\"yes\",\"x\":[]}");

    assertThatThrownBy(() -> fields.seed("seed"))
        .hasMessage("seed is 1.5; allowed are whole numbers of 64 bits");
    assertThatThrownBy(() -> fields.integer("count", 1, 1000))
        .hasMessage("count is 1.0E9; allowed are whole numbers from 1 to 1,000");
    assertThatThrownBy(() -> fields.number("amount", 0, 1))
        .hasMessage("amount is -1; allowed are numbers from 0 to 1");
    assertThatThrownBy(() -> fields.flag("loop"))
        .hasMessage("loop is \"yes\"; allowed are true and false");
    assertThatThrownBy(() -> fields.text("x", 9)).hasMessage("x is a list of 0; allowed are text");
  }

  @ParameterizedTest
  @CsvSource({"1e999", "-1e999", "1e-999999999", "'\"1\"'", "null"})
  void numbersAreFinite(String number) {
    Fields fields = fields("{\"a\":%s}".formatted(number));
    if (number.equals("null") || number.startsWith("1e-")) {
      assertThat(fields.number("a", -1, 1).orElse(0.0)).isZero();
    } else {
      assertThatThrownBy(() -> fields.number("a", -1, 1)).hasMessageStartingWith("a is ");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0072500000000000125",
        "0.0000012345678901234567",
        "123456789012345680000",
        "1e+21",
        "-1.7976931348623157E308",
        "4.9E-324"
      })
  void aTextMayBeAnyNumberAsProgramsWriteIt(String number) {
    assertThat(text(number).number("a", -Double.MAX_VALUE, Double.MAX_VALUE))
        .contains(Double.parseDouble(number));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e9999", "+1", "1.", ".5", "0x1", "NaN", "1 ", "٣"})
  void aTextThatIsNoNumberIsRefused(String text) {
    assertThatThrownBy(() -> text(text))
        .hasMessageMatching("a is \".*\"; allowed are numbers")
        .isInstanceOf(HttpFailure.class);
  }

  private static Fields text(String value) {
    return new TextFields(Set.of("a"), Set.of()).read(List.of(new TextPart("a", value)));
  }

  @Test
  void nullIsAbsent() {
    Fields fields = fields("{\"a\":null}");

    assertThat(fields.text("a", 1)).isEmpty();
    assertThat(fields.seed("a")).isEmpty();
    assertThat(fields.object("a")).isEmpty();
    fields.end();
  }

  @Test
  void leftoversAreRefusedByName() {
    Fields fields = fields("{\"seed\":1,\"sed\\n\":2}");
    fields.seed("seed");
    fields.flag("loop");

    assertThatThrownBy(fields::end)
        .hasMessage("\"sed?\" is not known; allowed are seed, loop")
        .isInstanceOfSatisfying(
            HttpFailure.class, failure -> assertThat(failure.status()).isEqualTo(400));
  }

  @Test
  void innerFieldsAreNamedByTheirWholePath() {
    Fields fields = fields("{\"x\":{\"values\":[\"a\",3],\"y\":1},\"list\":[{\"n\":0}]}");
    Fields x = fields.object("x").orElseThrow();

    assertThatThrownBy(() -> x.list("values", 9, (name, value) -> Values.text(name, value, 9)))
        .hasMessage("x.values[1] is 3; allowed are text")
        .isInstanceOfSatisfying(
            HttpFailure.class, failure -> assertThat(failure.param()).contains("x.values[1]"));
    assertThatThrownBy(x::end).hasMessage("\"x.y\" is not known; allowed are x.values");
    assertThatThrownBy(() -> fields.objects("list", 9).orElseThrow().get(0).integer("n", 1, 2))
        .hasMessageStartingWith("list[0].n is 0");
  }

  @Test
  void textsAndListsAreBounded() {
    Fields fields = fields("{\"text\":\"abcd\",\"list\":[1,2,3]}");

    assertThatThrownBy(() -> fields.text("text", 3))
        .hasMessage("text has 4 characters; allowed are 3");
    assertThatThrownBy(() -> fields.list("list", 2, (name, value) -> value))
        .hasMessage("list is a list of 3; allowed are lists of up to 2");
    assertThat(fields.word("text", List.of("abcd"))).contains("abcd");
    assertThatThrownBy(() -> fields.word("text", List.of("a", "b")))
        .hasMessage("text is \"abcd\"; allowed are a, b");
  }

  @Test
  void aBodyHasToBeAnObject() {
    assertThatThrownBy(() -> fields("[1,2]"))
        .hasMessage("the body is a list of 2; allowed is an object");
  }

  private static Fields fields(String json) {
    return Fields.of(Bodies.parse(json.getBytes(StandardCharsets.UTF_8)));
  }
}
