package dev.ganvas.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ganvas.runtime.image.Pixels;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VariationsTest {
  @Test
  void theyLieOnTheWayToOtherSeedsAndKeepAllElse() {
    Sample bag = Sample.of(7).label("Bag").code("slant", 1).psi(0.5).mix(Sample.of(9), "coarse");

    assertThat(new Variations(bag, 0.3, 2, Long.MAX_VALUE).samples())
        .containsExactly(bag.towards(Long.MAX_VALUE, 0.3), bag.towards(Long.MIN_VALUE, 0.3));
  }

  @Test
  void thoseOfAPictureWithItsOwnStylesDifferByTheirStyles(@TempDir Path directory) {
    try (Generator faces = Generator.open(TestBundles.faces(directory))) {
      StyleCode mine = faces.styles(Request.of(1).seed(3)).get(0);
      Sample found = Sample.of(0).noise(NoiseChoice.OFF).styles(mine);
      List<Sample> near = new Variations(found, 0.25, 2, 40).samples();

      StyleCode other = faces.styles(Request.of(1).seed(40)).get(0);
      assertThat(faces.styles(Request.of(near)).get(0)).isEqualTo(mine.towards(other, 0.25));
      List<Picture> made = faces.generate(Request.of(near));
      assertThat(made)
          .extracting(Picture::pixels)
          .extracting(Pixels::bytes)
          .doesNotHaveDuplicates();
      assertThat(faces.remake(made.get(1).recipe()).png()).isEqualTo(made.get(1).png());
    }
  }

  @Test
  void stylesGoToThoseOfTheSameLabel() {
    StyleCode styles = new StyleCode("ab".repeat(32), 1, new float[2]);
    Sample bag = Sample.of(0).label("Bag").styles(styles);
    Mix mix = new Variations(bag, 0.5, 1, 8).samples().get(0).look().mixes().get(0);

    assertThat(mix).isEqualTo(new Mix(Sample.of(8).label("Bag"), List.of("all"), 0.5));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
  void anAmountThatIsNoneIsRefused(double amount) {
    assertThatThrownBy(() -> new Variations(Sample.of(1), amount, 1, 0))
        .hasMessage("amount is %s; allowed are 0.0 to 1.0", amount);
  }

  @Test
  void whatHasNoSeedOfItsOwnIsRefused() {
    assertThatThrownBy(() -> new Variations(Sample.of(1).towards(2, 0.5), 0.3, 1, 0))
        .hasMessageStartingWith("of is on the way between two seeds; variations can be had of");
    assertThatThrownBy(() -> new Variations(Sample.ofLatent(new float[4]), 0.3, 1, 0))
        .hasMessageStartingWith("of is a latent of one's own; variations can be had of");
    assertThatThrownBy(() -> new Variations(Sample.of(1), 0.3, 0, 0))
        .hasMessage("count is 0; allowed are 1 to 10000");
  }
}
