package dev.ganvas.trainer.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.ganvas.models.graph.DataType;
import dev.ganvas.models.graph.Graph;
import dev.ganvas.models.graph.Shape;
import dev.ganvas.models.graph.Weights;
import dev.ganvas.models.layer.Conditioning;
import dev.ganvas.models.layer.Fade;
import dev.ganvas.models.layer.Finish;
import dev.ganvas.models.layer.Layers;
import dev.ganvas.models.layer.MinibatchDeviation;
import dev.ganvas.models.layer.Nonlinearity;
import dev.ganvas.models.layer.Norm;
import dev.ganvas.models.layer.Start;
import dev.ganvas.models.net.Architecture;
import dev.ganvas.models.net.Progressive;
import dev.ganvas.models.random.SeedStream;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Networks in a fade against those before it and after it, with the same weights by name. */
class FadeTest {
  private static final int ROWS = 3;
  private static final Progressive NET = new Progressive(5, 4, 8, new MinibatchDeviation());
  private static final Architecture FADING = NET.fading(new Fade.Told());

  @BeforeAll
  static void startPyTorch() {
    Devices.choose("cpu");
  }

  private static Shape sample(int side) {
    return Shape.of(Shape.N, 2, side, side);
  }

  private static Graph generator(Architecture net, int side) {
    return net.generator(sample(side), Conditioning.NONE);
  }

  private static Graph critic(Architecture net, int side) {
    return net.critic(sample(side), Conditioning.NONE);
  }

  private static float[] normal(int size) {
    float[] values = new float[size];
    SeedStream.of(9, 0).fillNormal(values);
    return values;
  }

  /** Of latents, or of pictures of a side. */
  private static float[] answer(Graph graph, int side, double alpha) {
    try (NDManager manager = NDManager.newBaseManager(Device.cpu(), "PyTorch");
        GraphBlock block = new GraphBlock(Device.cpu(), graph)) {
      ai.djl.ndarray.types.Shape pictures = new ai.djl.ndarray.types.Shape(ROWS, 2, side, side);
      Map<String, NDArray> inputs =
          Map.of(
              "latent", manager.create(normal(5 * ROWS)).reshape(ROWS, 5),
              "sample", manager.create(normal((int) pictures.size()), pictures),
              "alpha", manager.create(new float[][] {{(float) alpha}}));
      Parameters weights = new Parameters(manager, graph, Weights.initial(graph, 3));
      return block.forward(weights, inputs, Mode.TRAINING).toFloatArray();
    }
  }

  private static float[] through(int side, float[] pictures, Resizing resizing) {
    Graph.Builder graph = Graph.builder("resizing");
    Finish plain = new Finish(Norm.NONE, Nonlinearity.RELU);
    Layers layers = new Layers(graph, Start.HE, plain);
    var x = graph.input("x", sample(side), DataType.FLOAT);
    Graph built = graph.build("y", resizing.of(layers, x));
    try (NDManager manager = NDManager.newBaseManager(Device.cpu(), "PyTorch");
        GraphBlock block = new GraphBlock(Device.cpu(), built)) {
      NDArray in = manager.create(pictures).reshape(ROWS, 2, side, side);
      Parameters none = new Parameters(manager, built, Weights.initial(built, 1));
      return block.forward(none, Map.of("x", in), Mode.INFERENCE).toFloatArray();
    }
  }

  private interface Resizing {
    dev.ganvas.models.graph.Value of(Layers layers, dev.ganvas.models.graph.Value x);
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 14, 16})
  void atAlphaZeroTheGeneratorGivesTheSmallerPictureDoubled(int side) {
    float[] smaller = answer(generator(NET, side / 2), side, 1);
    assertThat(answer(generator(FADING, side), side, 0))
        .containsExactly(through(side / 2, smaller, Layers::doubled));
  }

  @Test
  void atAlphaZeroTheCriticGivesTheSmallerOnesScoreOfTheHalvedPicture() {
    int side = 14;
    Graph smaller = critic(NET, side / 2);
    float[] halved = through(side, normal(ROWS * 2 * side * side), Layers::halved);
    float[] expected;
    try (NDManager manager = NDManager.newBaseManager(Device.cpu(), "PyTorch");
        GraphBlock block = new GraphBlock(Device.cpu(), smaller)) {
      NDArray in = manager.create(halved).reshape(ROWS, 2, side / 2, side / 2);
      Parameters weights = new Parameters(manager, smaller, Weights.initial(smaller, 3));
      expected = block.forward(weights, Map.of("sample", in), Mode.TRAINING).toFloatArray();
    }
    assertThat(answer(critic(FADING, side), side, 0)).containsExactly(expected);
  }

  @Test
  void atAlphaOneBothGiveWhatTheyGiveAfterwards() {
    assertThat(answer(generator(FADING, 14), 14, 1))
        .containsExactly(answer(generator(NET, 14), 14, 1));
    assertThat(answer(critic(FADING, 14), 14, 1)).containsExactly(answer(critic(NET, 14), 14, 1));
  }

  @Test
  void aFadeThatIsHeldGivesWhatOneThatIsToldGivesThen() {
    Architecture held = NET.fading(new Fade.Held(0.375));
    float[] told = answer(generator(FADING, 14), 14, 0.375);
    assertThat(answer(generator(held, 14), 14, 1)).containsExactly(told, within(1e-6f));
    assertThat(told).isNotEqualTo(answer(generator(FADING, 14), 14, 0.5));
  }
}
