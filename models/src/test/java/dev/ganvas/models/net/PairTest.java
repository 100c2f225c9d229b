package dev.ganvas.models.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ganvas.models.graph.Op;
import dev.ganvas.models.graph.Shape;
import dev.ganvas.models.layer.Conditioning;
import dev.ganvas.models.layer.Norm;
import org.junit.jupiter.api.Test;

class PairTest {
  private static final Shape IMAGE = Shape.of(Shape.N, 1, 28, 28);

  private final Architecture pair =
      new Pair(new Mlp(7, 8, 2, Norm.NONE), new Dcgan(9, 4, Norm.BATCH, Norm.LAYER));

  @Test
  void theGeneratorIsTheOnesAndTheCriticTheOthers() {
    assertThat(pair.latent()).isEqualTo(7);
    assertThat(pair.generator(IMAGE, Conditioning.NONE).params())
        .extracting(Op.Param::name)
        .contains("hidden1.weight")
        .doesNotContain("project.weight");
    assertThat(pair.critic(IMAGE, Conditioning.NONE).params())
        .extracting(Op.Param::name)
        .contains("down1.weight", "down2.norm.gamma")
        .doesNotContain("hidden1.weight");
  }

  @Test
  void whatOneOfThemCannotMakeOrJudgeIsRefused() {
    Shape points = Shape.of(Shape.N, 2);
    assertThat(pair.generator(points, Conditioning.NONE).outputs()).containsKey("points");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> pair.critic(points, Conditioning.NONE))
        .withMessage("dcgan makes images [N, C, H, W], not [N, 2]; points take architecture=mlp");
  }
}
