package dev.ganvas.trainer.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MixtureTest {
  static Stream<Mixture> mixtures() {
    return Stream.of(Mixture.ring(), Mixture.grid());
  }

  @ParameterizedTest
  @MethodSource("mixtures")
  void spreadsPointsAroundTheirCentresBySigma(Mixture mixture) {
    double[] squares =
        IntStream.range(0, mixture.size())
            .mapToDouble(index -> squaredDistance(mixture, index))
            .toArray();
    double meanSquare = IntStream.range(0, squares.length).mapToDouble(i -> squares[i]).sum();
    meanSquare /= squares.length;
    assertThat(Math.sqrt(meanSquare / 2))
        .isCloseTo(mixture.sigma(), within(0.01 * mixture.sigma()));
  }

  @ParameterizedTest
  @MethodSource("mixtures")
  void isTheSameEveryTime(Mixture mixture) {
    Mixture again = mixtures().filter(m -> m.name().equals(mixture.name())).findFirst().get();
    assertThat(again.hash()).isEqualTo(mixture.hash()).hasSize(64);
  }

  @ParameterizedTest
  @MethodSource("mixtures")
  void hasPointsOfTwoCoordinatesAndNoLabels(Mixture mixture) {
    assertThat(mixture.shape()).containsExactly(2);
    assertThat(mixture.labels()).isEmpty();
    assertThat(mixture.size()).isEqualTo(100_000);
    assertThat(mixture.centres()).hasSize(mixture.name().equals("ring") ? 8 : 25);
  }

  private static double squaredDistance(Mixture mixture, int index) {
    Mixture.Centre centre = mixture.centres().get(index % mixture.centres().size());
    float[] point = new float[2];
    mixture.read(index, point, 0);
    return Math.pow(point[0] - centre.x(), 2) + Math.pow(point[1] - centre.y(), 2);
  }
}
