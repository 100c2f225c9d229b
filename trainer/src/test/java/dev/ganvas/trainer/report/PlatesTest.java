package dev.ganvas.trainer.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganvas.trainer.metric.Gallery.Labels;
import org.junit.jupiter.api.Test;

class PlatesTest {
  private static final Labels LABELS = new Labels(0, 1, 0, 0);

  @Test
  void aColumnShowsItsLabelAloneAndItsLastSampleAgainWhenThereIsNoneLeft() {
    assertThat(Plates.ofLabel(LABELS, 0, 1)).hasValue(2);
    assertThat(Plates.ofLabel(LABELS, 1, 0)).hasValue(1);
    assertThat(Plates.ofLabel(LABELS, 1, 7)).hasValue(1);
  }

  @Test
  void aLabelWithoutSamplesIsBlank() {
    assertThat(Plates.ofLabel(LABELS, 2, 0)).isEmpty();
  }
}
