package dev.ganvas.trainer.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChartTest {
  @Test
  void aScaleGoesFromOneRoundNumberToAnother() {
    Scale scale = Scale.of(List.of(0.61, Double.NaN, 16.8));
    assertThat(scale.marks()).containsExactly(0.0, 5.0, 10.0, 15.0, 20.0);
    assertThat(scale.place(5)).isCloseTo(0.25, within(1e-12));
  }

  @Test
  void equalNumbersAndNoneHaveAScaleAsWell() {
    assertThat(Scale.of(List.of(3.0, 3.0)).marks()).hasSizeGreaterThan(1).contains(3.0);
    assertThat(Scale.of(List.of()).marks()).contains(0.0, 1.0);
  }

  @Test
  void whatIsNoNumberIsLeftOutAndNamesAreNothingButText() {
    Chart.Line line = new Chart.Line("<b>", List.of(0.0, 1.0, 2.0), List.of(1.0, Double.NaN, 3.0));
    String html = new Chart("loss & more", "images", List.of(line, line)).html();
    assertThat(html).contains("loss &amp; more", "&lt;b&gt;").doesNotContain("NaN", "<b>,");
  }

  @Test
  void numbersHaveAboutFourDigits() {
    assertThat(Html.number(0.97314)).isEqualTo("0.9731");
    assertThat(Html.number(12.345)).isEqualTo("12.35");
    assertThat(Html.number(8)).isEqualTo("8");
    assertThat(Html.number(173.21)).isEqualTo("173.2");
    assertThat(Html.number(Double.POSITIVE_INFINITY)).isEqualTo("Infinity");
  }
}
