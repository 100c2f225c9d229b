package dev.ganvas.trainer.metric.discrete;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against numbers worked by hand. */
class DistancesTest {
  private static final Histogram P = Histogram.of(1, 1, 2);
  private static final Histogram Q = Histogram.of(2, 1, 1);

  private static double line(int from, int to) {
    return Math.abs(from - to);
  }

  private static double work(Histogram p, Histogram q) {
    return EarthMover.between(p, q, DistancesTest::line).work();
  }

  @Test
  void numbersByHand() {
    assertThat(Divergences.totalVariation(P, Q)).isEqualTo(0.25);
    assertThat(Divergences.kullbackLeibler(P, Q)).isCloseTo(0.25 * Math.log(2), within(1e-12));
    double middle = 0.5 * Math.log(4 / 3.0) + 0.25 * Math.log(2 / 3.0);
    assertThat(Divergences.jensenShannon(P, Q)).isCloseTo(middle, within(1e-12));
    assertThat(work(P, Q)).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void thePlanMovesWhatIsTooMuchToWhereItLacks() {
    EarthMover mover = EarthMover.between(P, Q, DistancesTest::line);
    double moved = 0;
    for (EarthMover.Move move : mover.plan()) {
      assertThat(move.to()).isLessThan(move.from());
      moved += move.share() * (move.from() - move.to());
    }
    assertThat(moved).isCloseTo(mover.work(), within(1e-9));
  }

  @Test
  void onALineTheWorkIsTheAreaBetweenTheSums() {
    Histogram p = Histogram.of(3, 0, 4, 1, 0, 2);
    Histogram q = Histogram.of(0, 2, 1, 1, 5, 1);
    double area = 0;
    double sum = 0;
    for (int i = 0; i < p.size(); i++) {
      sum += p.at(i) - q.at(i);
      area += Math.abs(sum);
    }
    assertThat(work(p, q)).isCloseTo(area, within(1e-9));
  }

  @Test
  void equalHistogramsAreNoDistanceApart() {
    assertThat(Divergences.totalVariation(P, P)).isZero();
    assertThat(Divergences.kullbackLeibler(P, P)).isZero();
    assertThat(Divergences.jensenShannon(P, P)).isZero();
    assertThat(work(P, P)).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5})
  void ofParallelLinesOnlyTheEarthMoverKnowsHowFarTheyAreApart(int shift) {
    double[] here = new double[6];
    double[] there = new double[6];
    here[0] = 1;
    there[shift] = 1;
    Histogram p = Histogram.of(here);
    Histogram q = Histogram.of(there);
    assertThat(Divergences.totalVariation(p, q)).isEqualTo(1);
    assertThat(Divergences.kullbackLeibler(p, q)).isInfinite();
    assertThat(Divergences.jensenShannon(p, q)).isCloseTo(Math.log(2), within(1e-12));
    assertThat(work(p, q)).isCloseTo(shift, within(1e-9));
  }

  @Test
  void weightsThatAreNoneAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Histogram.of(0, 0))
        .withMessage("a histogram of 2 places has no weight");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Histogram.of(1, -1))
        .withMessageStartingWith("a weight is -1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Divergences.totalVariation(P, Histogram.of(1, 1)))
        .withMessage("histograms of 3 and 2 places differ");
  }
}
