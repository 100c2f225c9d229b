package dev.ganvas.models.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ganvas.models.graph.Op.Pad.Mode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShapesTest {
  private final Graph.Builder critic = Graph.builder("critic");

  private Value given(String name, int... sizes) {
    return critic.input(name, Shape.of(sizes), DataType.FLOAT);
  }

  private Value weight(String name, int... sizes) {
    return critic.param(name, Shape.of(sizes), Initialiser.constant(0));
  }

  private void refuses(String sentence, Op op, Value... inputs) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> critic.add("block2.conv", op, inputs))
        .withMessage(sentence);
  }

  @Test
  void aConvolutionNamesTheShapeItExpectsTheOneItReceivesAndFromWhere() {
    refuses(
        "critic.block2.conv expects [N, 64, 16, 16] but receives [N, 32, 16, 16] from"
            + " critic.block1",
        new Op.Conv2d(1, 1),
        given("block1", Shape.N, 32, 16, 16),
        weight("weight", 8, 64, 3, 3));
  }

  @Test
  void aTransposedConvolutionReadsItsInputsFromTheFirstAxisOfItsWeight() {
    Value image = given("block1", Shape.N, 32, 4, 4);
    Op doubling = new Op.ConvTranspose2d(2, 1);
    assertThat(critic.add("up", doubling, image, weight("fits", 32, 8, 4, 4)).shape())
        .isEqualTo(Shape.of(Shape.N, 8, 8, 8));
    refuses(
        "critic.block2.conv expects [N, 8, 4, 4] but receives [N, 32, 4, 4] from critic.block1",
        doubling,
        image,
        weight("turned", 8, 32, 4, 4));
  }

  @Test
  void aFullyConnectedLayerRefusesAVectorOfAnotherLength() {
    refuses(
        "critic.block2.conv expects [N, 5] but receives [N, 4] from critic.block1",
        new Op.Linear(),
        given("block1", Shape.N, 4),
        weight("weight", 2, 5));
  }

  @Test
  void aBiasHasOneNumberForEachOutput() {
    refuses(
        "critic.block2.conv expects [2] but receives [3] from critic.bias",
        new Op.Linear(),
        given("block1", Shape.N, 4),
        weight("weight", 2, 4),
        weight("bias", 3));
  }

  @Test
  void shapesThatCannotBeRepeatedToOneAnotherAreBothNamed() {
    refuses(
        "critic.block2.conv cannot combine [N, 4] from critic.left with [N, 3] from critic.right",
        new Op.Binary(Op.Binary.Operator.ADD),
        given("left", Shape.N, 4),
        given("right", Shape.N, 3));
  }

  @Test
  void joinedTensorsDifferInTheJoinedAxisAlone() {
    Value left = given("left", Shape.N, 4, 8, 8);
    assertThat(critic.add("joined", new Op.Concat(1), left, given("thin", Shape.N, 1, 8, 8)))
        .extracting(Value::shape)
        .isEqualTo(Shape.of(Shape.N, 5, 8, 8));
    refuses(
        "critic.block2.conv expects [N, 1, 8, 8] but receives [N, 1, 4, 4] from critic.small",
        new Op.Concat(1),
        left,
        given("small", Shape.N, 1, 4, 4));
  }

  @Test
  void aReshapeKeepsTheNumberOfValues() {
    refuses(
        "critic.block2.conv cannot make [N, 4, 2] of [N, 9] from critic.block1",
        new Op.Reshape(Shape.of(Shape.N, 4, 2)),
        given("block1", Shape.N, 9));
  }

  @Test
  void aSliceStaysWithinItsAxis() {
    refuses(
        "critic.block2.conv takes 2 to 5 of axis 1, which has 4 in [N, 4]",
        new Op.Slice(1, 2, 5),
        given("block1", Shape.N, 4));
  }

  @Test
  void aReflectionIsNarrowerThanTheImage() {
    Op pad = new Op.Pad(3, Mode.REFLECT);
    assertThat(critic.add("pad", pad, given("enough", Shape.N, 1, 4, 5)).shape())
        .isEqualTo(Shape.of(Shape.N, 1, 10, 11));
    refuses(
        "critic.block2.conv reflects 3 pixels, which [N, 1, 3, 9] from critic.low does not have",
        pad,
        given("low", Shape.N, 1, 3, 9));
    refuses(
        "critic.block2.conv reflects 3 pixels, which [N, 1, 9, 3] from critic.narrow does not have",
        pad,
        given("narrow", Shape.N, 1, 9, 3));
  }

  @Test
  void zerosMayBeWiderThanTheImage() {
    assertThat(critic.add("pad", new Op.Pad(3, Mode.ZERO), given("x", Shape.N, 1, 2, 2)).shape())
        .isEqualTo(Shape.of(Shape.N, 1, 8, 8));
  }

  @Test
  void aKernelLargerThanTheImageIsRefusedAtAnyStride() {
    Value image = given("block1", Shape.N, 1, 2, 2);
    Value kernel = weight("weight", 1, 1, 3, 3);
    for (int stride : new int[] {1, 2, 5}) {
      refuses(
          "critic.block2.conv leaves nothing of [N, 1, 2, 2]",
          new Op.Conv2d(stride, 0),
          image,
          kernel);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {-3, 2})
  void anAxisThatIsNotThereIsNamed(int axis) {
    Value x = given("block1", Shape.N, 4);
    String sentence = "critic.block2.conv has no axis " + axis + " in [N, 4] from critic.block1";
    refuses(sentence, new Op.Softmax(axis), x);
    refuses(sentence, new Op.Mean(List.of(axis), false), x);
    refuses(sentence, new Op.Sum(List.of(axis), true), x);
    refuses(sentence, new Op.Slice(axis, 0, 1), x);
    refuses(sentence, new Op.Concat(axis), x, x);
  }

  @Test
  void aSimilarityIsOneNumberForEachKernel() {
    Value places = given("places", Shape.N, 5, 3);
    assertThat(critic.add("close", new Op.Similarity(), places).shape())
        .isEqualTo(Shape.of(Shape.N, 5));
    refuses(
        "critic.block2.conv needs [N, kernels, dims], not [N, 4]",
        new Op.Similarity(),
        given("block1", Shape.N, 4));
  }

  @Test
  void axesOfAMeanCountFromTheEndWhenNegative() {
    Value x = given("x", Shape.N, 2, 3, 4);
    assertThat(critic.add("gone", new Op.Mean(List.of(-1, 1), false), x).shape())
        .isEqualTo(Shape.of(Shape.N, 3));
    assertThat(critic.add("kept", new Op.Sum(List.of(-2), true), x).shape())
        .isEqualTo(Shape.of(Shape.N, 2, 1, 4));
  }
}
