package dev.ganvas.trainer.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ganvas.trainer.schedule.Stage.Fading;
import dev.ganvas.trainer.schedule.Stage.Steady;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DoublingTest {
  private static final long END = Long.MAX_VALUE;

  @Test
  void eachStepStaysForItsFirstPartAndFadesTheNextSizeInForItsRest() {
    assertThat(new Doubling().stages(2, 1000))
        .containsExactly(
            new Steady(2, 0, 125),
            new Fading(1, 125, 250),
            new Steady(1, 250, 375),
            new Fading(0, 375, 500),
            new Steady(0, 500, END));
    assertThat(new Doubling(0.6, 0.25).stages(3, 1000))
        .containsExactly(
            new Steady(3, 0, 150),
            new Fading(2, 150, 200),
            new Steady(2, 200, 350),
            new Fading(1, 350, 400),
            new Steady(1, 400, 550),
            new Fading(0, 550, 600),
            new Steady(0, 600, END));
  }

  @Test
  void aPartWithoutLengthIsLeftOut() {
    assertThat(new Doubling(0.5, 0).stages(2, 1000))
        .containsExactly(new Steady(2, 0, 250), new Steady(1, 250, 500), new Steady(0, 500, END));
    assertThat(new Doubling(0.5, 1).stages(2, 1000))
        .containsExactly(new Fading(1, 0, 250), new Fading(0, 250, 500), new Steady(0, 500, END));
  }

  @ParameterizedTest
  @CsvSource({"125, 0", "150, 0.2", "187, 0.496", "249, 0.992"})
  void alphaRisesInAStraightLine(long images, double alpha) {
    assertThat(new Fading(1, 125, 250).at(images, 1000)).isEqualTo(alpha);
  }

  @Test
  void alphaIsOneWhereNothingIsFadedIn() {
    assertThat(new Steady(1, 125, 250).at(125, 1000)).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "124, 0", "125, 1", "499, 3", "500, 4", "5000, 4"})
  void aStageIsOnFromItsFirstImageToBeforeTheNext(long images, int number) {
    var stages = new Doubling().stages(2, 1000);
    assertThat(Stage.at(stages, images)).isEqualTo(stages.get(number));
  }

  @Test
  void withoutAPlanThereIsOneStage() {
    assertThat(new AtOnce().stages(2, 1000)).containsExactly(new Steady(0, 0, END));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, -1, Double.NaN})
  void aPlanLeavesAPartOfTheRunForTheFullSize(double until) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Doubling(until, 0.5))
        .withMessage(
            "until is %s; allowed are above 0 and below 1: the rest is for images of the full size",
            until);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
  void aFadeIsAShareOfItsStep(double fade) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Doubling(0.5, fade))
        .withMessageStartingWith("fade is " + fade);
  }

  @Test
  void networksThatDoNotGrowAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Doubling().stages(0, 1000))
        .withMessage(
            "growth is doubling, and these networks do not grow; take architecture=progressive, or"
                + " growth=none");
  }
}
