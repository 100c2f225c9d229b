package dev.ganvas.runtime.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class EnlargeTest {
  @Test
  void enlargingRepeatsEachPixel() {
    Pixels grey = Pixels.of(2, 1, 1, new byte[] {1, 2});
    Pixels colour = Pixels.of(1, 2, 3, new byte[] {1, 2, 3, 4, 5, 6});

    assertThat(Enlarge.by(grey, 2).bytes()).containsExactly(1, 1, 2, 2, 1, 1, 2, 2);
    assertThat(Enlarge.by(colour, 2).bytes())
        .containsExactly(1, 2, 3, 1, 2, 3, 1, 2, 3, 1, 2, 3, 4, 5, 6, 4, 5, 6, 4, 5, 6, 4, 5, 6);
    assertThat(Enlarge.by(grey, 1)).isSameAs(grey);
  }

  @Test
  void enlargingIsBounded() {
    assertThatThrownBy(() -> Enlarge.by(Pixels.of(1, 1, 1, new byte[1]), 17))
        .hasMessage("scale is 17; allowed are 1 to 16");
    assertThatThrownBy(() -> Enlarge.by(Pixels.of(1, 1, 1, new byte[1]), 0))
        .hasMessage("scale is 0; allowed are 1 to 16");
    assertThatThrownBy(() -> Enlarge.by(Pixels.of(3_000, 1, 1, new byte[3_000]), 16))
        .hasMessageStartingWith("scale is 16, which gives 48000 x 16 pixels; allowed are");
  }
}
