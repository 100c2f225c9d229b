package dev.ganvas.runtime;

import static dev.ganvas.runtime.OnnxBuilder.FLOAT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ganvas.models.card.ImageOutput;
import dev.ganvas.models.card.Inputs;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A network that gives nonsense gives defined pixels, and the nonsense is counted. */
class IrregularOutputTest {
  @TempDir Path directory;

  /** The latent itself as a picture, divided by {@code divisor}. */
  private Generator divided(float divisor) {
    OnnxBuilder net = new OnnxBuilder().input("latent", FLOAT, -1, TestNets.LATENT);
    net.scalar("divisor", divisor).node("Div", List.of("latent", "divisor"), "scaled");
    net.integers("shape", -1, 1, 3, 4).node("Reshape", List.of("scaled", "shape"), "image");
    net.output("image", -1, 1, 3, 4);
    ImageOutput output = new ImageOutput("image", 4, 3, 1, TestBundles.SYMMETRIC);
    return Generator.open(
        TestBundles.write(directory, new Inputs(TestBundles.LATENT, null), output, net.bytes()));
  }

  @Test
  void infinitiesAreBlackAndWhiteAndCounted() {
    try (Generator generator = divided(0)) {
      for (Picture picture : generator.generate(Request.of(5))) {
        assertThat(picture.pixels().bytes()).containsOnly(0, 255);
      }
      assertThat(generator.irregularPictures()).isEqualTo(5);
    }
  }

  @Test
  void notANumberIsBlack() {
    try (Generator generator = divided(Float.NaN)) {
      assertThat(generator.generate(Request.of(1)).get(0).pixels().bytes()).containsOnly(0);
      assertThat(generator.irregularPictures()).isOne();
    }
  }

  @Test
  void valuesInsideTheRangeAreNotCounted() {
    try (Generator generator = divided(1_000)) {
      generator.generate(Request.of(5));
      assertThat(generator.irregularPictures()).isZero();
    }
  }
}
