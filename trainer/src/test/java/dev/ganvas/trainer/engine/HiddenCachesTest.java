package dev.ganvas.trainer.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganvas.models.graph.Graph;
import dev.ganvas.models.graph.Shape;
import dev.ganvas.models.layer.Conditioning;
import dev.ganvas.models.layer.Norm;
import dev.ganvas.models.net.Dcgan;
import dev.ganvas.models.net.Mlp;
import org.junit.jupiter.api.Test;

class HiddenCachesTest {
  private static final Shape IMAGES = Shape.of(Shape.N, 1, 28, 28);

  @Test
  void widthsAndBatchesThatAreNoPowerOfTwoAreInDanger() {
    assertThat(HiddenCaches.hidden().caution(64, critic(24)))
        .hasValueSatisfying(sentence -> assertThat(sentence).contains("DNNL_MAX_CPU_ISA=SSE41"));
    assertThat(HiddenCaches.hidden().caution(24, critic(64))).isPresent();
  }

  @Test
  void theRecipesOwnWidthsAreSafe() {
    assertThat(HiddenCaches.hidden().caution(64, critic(0), critic(32))).isEmpty();
  }

  @Test
  void networksWithoutConvolutionsAreSafe() {
    Graph points = new Mlp(2, 7, 2, Norm.NONE).critic(Shape.of(Shape.N, 2), Conditioning.NONE);
    assertThat(HiddenCaches.hidden().caution(24, points)).isEmpty();
  }

  private static Graph critic(int width) {
    return new Dcgan(100, width, Norm.BATCH, Norm.LAYER).critic(IMAGES, Conditioning.NONE);
  }
}
