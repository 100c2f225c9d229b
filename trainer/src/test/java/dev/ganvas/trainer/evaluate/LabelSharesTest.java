package dev.ganvas.trainer.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganvas.trainer.StripedData;
import dev.ganvas.trainer.data.Mixture;
import dev.ganvas.trainer.metric.Gallery.Labels;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LabelSharesTest {
  private static int[] first(LabelShares shares, int count) {
    Labels labels = shares.first(count);
    return IntStream.range(0, count).map(labels::of).toArray();
  }

  @Test
  void labelsThatAreAsFrequentTakeTurns() {
    LabelShares shares = LabelShares.of(new StripedData("even", 4, 1), 6);

    assertThat(first(shares, 5)).containsExactly(0, 1, 0, 1, 0);
  }

  @Test
  void aLabelIsAskedForAsOftenAsRealSamplesHaveIt() {
    LabelShares shares = LabelShares.of(new StripedData("uneven", 3, 1), 300);

    assertThat(first(shares, 6)).containsExactly(0, 1, 0, 0, 1, 0);
    assertThat(IntStream.range(0, 300).filter(i -> shares.at(i) == 0).count()).isEqualTo(200);
  }

  @Test
  void whereThereAreNoLabelsNoneIsAskedFor() {
    assertThat(LabelShares.of(Mixture.ring(), 9).first(9).count()).isZero();
  }
}
