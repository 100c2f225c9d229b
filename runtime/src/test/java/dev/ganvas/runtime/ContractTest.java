package dev.ganvas.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ganvas.models.card.Code;
import dev.ganvas.models.card.Continuous;
import dev.ganvas.models.card.ImageOutput;
import dev.ganvas.models.card.Inputs;
import dev.ganvas.models.card.Label;
import dev.ganvas.models.card.Latent;
import dev.ganvas.models.card.Output;
import dev.ganvas.models.card.VectorOutput;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A card that is not true of its graph is found out before the graph runs. */
class ContractTest {
  private static final Latent LATENT = TestBundles.LATENT;
  private static final Label LABEL = new Label("label", Label.Encoding.INDEX, TestBundles.CLOTHES);
  private static final Output IMAGE = new ImageOutput("image", 8, 8, 1, TestBundles.SYMMETRIC);

  @TempDir Path directory;

  private String refusal(Inputs inputs, Output output) {
    TestBundles.write(directory, inputs, output, TestNets.labelled(4).bytes());
    ModelException refusal =
        catchThrowableOfType(ModelException.class, () -> Generator.open(directory));
    assertThat(refusal).isNotNull();
    return refusal.getMessage();
  }

  @Test
  void aLatentOfAnotherLengthIsFound() {
    Latent latent = new Latent("latent", 100, Latent.Distribution.NORMAL);
    assertThat(refusal(new Inputs(latent, LABEL), IMAGE))
        .isEqualTo("inputs.latent is [N, 100] on the card but [N, 12] in the graph");
  }

  @Test
  void aTensorThatTheGraphDoesNotHaveIsFound() {
    Latent latent = new Latent("z", 12, Latent.Distribution.NORMAL);
    assertThat(refusal(new Inputs(latent, LABEL), IMAGE))
        .isEqualTo("inputs.latent.tensor names a tensor that the graph does not have");
  }

  @Test
  void aLabelOfAnotherKindIsFound() {
    Label oneHot = new Label("label", Label.Encoding.ONE_HOT, TestBundles.CLOTHES);
    assertThat(refusal(new Inputs(LATENT, oneHot), IMAGE))
        .isEqualTo("inputs.label is not a tensor of FLOAT in the graph");
  }

  @Test
  void aCodeOfAnotherKindIsFound() {
    Code number = new Continuous("class", "label", TestBundles.SYMMETRIC);
    assertThat(refusal(new Inputs(LATENT, null, List.of(number)), IMAGE))
        .isEqualTo("inputs.codes.class is not a tensor of FLOAT in the graph");
    Code absent = new Continuous("slant", "code1", TestBundles.SYMMETRIC);
    assertThat(refusal(new Inputs(LATENT, LABEL, List.of(absent)), IMAGE))
        .isEqualTo("inputs.codes.slant.tensor names a tensor that the graph does not have");
  }

  @Test
  void anInputThatTheCardLeavesOutIsFound() {
    assertThat(refusal(new Inputs(LATENT, null), IMAGE))
        .isEqualTo("inputs has nothing for the graph's input \"label\"");
  }

  @Test
  void anotherSizeOrNumberOfChannelsIsFound() {
    Output wide = new ImageOutput("image", 16, 8, 1, TestBundles.SYMMETRIC);
    assertThat(refusal(new Inputs(LATENT, LABEL), wide))
        .isEqualTo("output is [N, 1, 8, 16] on the card but [N, 1, 8, 8] in the graph");
    Output colour = new ImageOutput("image", 8, 8, 3, TestBundles.SYMMETRIC);
    assertThat(refusal(new Inputs(LATENT, LABEL), colour)).contains("[N, 3, 8, 8] on the card");
    Output points = new VectorOutput("image", 64, TestBundles.SYMMETRIC);
    assertThat(refusal(new Inputs(LATENT, LABEL), points)).contains("[N, 64] on the card");
  }

  @Test
  void moreLabelsThanTheGraphHasAreFoundByTheFirstRunThatNeedsThem() {
    Label five = new Label("label", Label.Encoding.INDEX, List.of("a", "b", "c", "d", "e"));
    TestBundles.write(directory, new Inputs(LATENT, five), IMAGE, TestNets.labelled(4).bytes());
    try (Generator generator = Generator.open(directory)) {
      assertThat(
              catchThrowableOfType(
                  ModelException.class, () -> generator.generate(Request.of(1).label("e"))))
          .hasMessage("test-model failed while running: its graph does not do what its card says");
      assertThat(generator.generate(Request.of(3).label("d"))).hasSize(3);
    }
  }

  @Test
  void anOutputThatIsTooLargeIsRefusedBeforeTheGraphIsLoaded() {
    Output huge = new ImageOutput("image", 16_384, 16_384, 3, TestBundles.SYMMETRIC);
    assertThat(refusal(new Inputs(LATENT, LABEL), huge))
        .isEqualTo("one picture needs about 49152 MB; the memory limit is 2048 MB");
  }

  @Test
  void aGraphThatGivesMoreThanItDeclaresFailsInsteadOfGrowing() {
    OnnxBuilder net = TestNets.labelled(4);
    net.graph.getOutputBuilder(0).getTypeBuilder().getTensorTypeBuilder().clearShape();
    TestBundles.write(
        directory,
        new Inputs(LATENT, LABEL),
        new ImageOutput("image", 4, 4, 1, TestBundles.SYMMETRIC),
        net.bytes());

    assertThat(
            catchThrowableOfType(
                ModelException.class,
                () -> {
                  try (Generator generator = Generator.open(directory)) {
                    generator.generate(Request.of(1));
                  }
                }))
        .isNotNull();
  }
}
