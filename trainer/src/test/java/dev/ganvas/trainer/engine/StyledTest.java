package dev.ganvas.trainer.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.ganvas.models.graph.DataType;
import dev.ganvas.models.graph.Graph;
import dev.ganvas.models.graph.Op;
import dev.ganvas.models.graph.Shape;
import dev.ganvas.models.graph.Tensor;
import dev.ganvas.models.graph.Value;
import dev.ganvas.models.graph.Weights;
import dev.ganvas.models.layer.Finish;
import dev.ganvas.models.layer.Layers;
import dev.ganvas.models.layer.Nonlinearity;
import dev.ganvas.models.layer.Norm;
import dev.ganvas.models.layer.Start;
import dev.ganvas.models.layer.Styled;
import dev.ganvas.models.layer.Styling;
import dev.ganvas.models.layer.WeightNorm;
import dev.ganvas.models.random.SeedStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * A layer under a style, against the formula of the paper: of each sample by itself, with weights
 * that are scaled and normalised before they are used.
 */
class StyledTest {
  private static final int SIDE = 3;
  private static final int INPUTS = 2;
  private static final int OUTPUTS = 4;
  private static final int DIM = 3;
  private static final int ROWS = 2;
  private static final Finish FINISH =
      new Finish(Norm.NONE, WeightNorm.EQUALISED, Nonlinearity.LEAKY_RELU);

  private final Graph graph =
      layer(SIDE, (layers, styled, x, told) -> styled.same("a", x, told, OUTPUTS));
  private final Weights weights = drawn(graph);
  private final float[] x = normal(1, ROWS * INPUTS * SIDE * SIDE);
  private final float[] style = normal(2, ROWS * DIM);
  private final float[] noise = normal(3, ROWS * SIDE * SIDE);

  /** What is held to something. */
  private interface Layer {
    Value of(Layers layers, Styled styled, Value x, Styled.Told told);
  }

  private static Graph layer(int side, Layer layer) {
    Graph.Builder graph = Graph.builder("layer");
    Value x = graph.input("x", Shape.of(Shape.N, INPUTS, SIDE, SIDE), DataType.FLOAT);
    Value style = graph.input("style", Shape.of(Shape.N, DIM), DataType.FLOAT);
    Value noise = graph.input("noise", Shape.of(Shape.N, 1, side, side), DataType.FLOAT);
    Layers layers = new Layers(graph, Start.HE, FINISH);
    Styled styled = new Styled(layers, Styling.MODULATION);
    return graph.build("y", layer.of(layers, styled, x, new Styled.Told(style, noise)));
  }

  private static Weights drawn(Graph graph) {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    for (Op.Param param : graph.params()) {
      int size = Math.toIntExact(param.shape().elements());
      tensors.put(param.name(), new Tensor(param.shape(), normal(param.name().hashCode(), size)));
    }
    return new Weights(tensors);
  }

  private static float[] normal(long seed, int size) {
    float[] values = new float[size];
    SeedStream.of(seed, 0).fillNormal(values);
    return values;
  }

  private double weight(String name, int index) {
    return weights.tensors().get(name).values()[index];
  }

  /** The scale of an input channel: the affine map of a sample's style. */
  private double scale(int row, int input) {
    double scale = weight("a.style.bias", input);
    for (int k = 0; k < DIM; k++) {
      scale +=
          Math.sqrt(2.0 / DIM) * weight("a.style.weight", input * DIM + k) * style[row * DIM + k];
    }
    return scale;
  }

  /** What a convolution with modulated and demodulated weights gives. */
  private double plain(int row, int output, int top, int left) {
    double sum = 0;
    double power = 0;
    for (int input = 0; input < INPUTS; input++) {
      for (int k = 0; k < 9; k++) {
        double equalised =
            Math.sqrt(2.0 / (9 * INPUTS)) * weight("a.weight", (output * INPUTS + input) * 9 + k);
        double scaled = equalised * scale(row, input);
        power += scaled * scaled;
        int y = top + k / 3 - 1;
        int z = left + k % 3 - 1;
        if (y >= 0 && y < SIDE && z >= 0 && z < SIDE) {
          sum += scaled * x[((row * INPUTS + input) * SIDE + y) * SIDE + z];
        }
      }
    }
    return sum / Math.sqrt(power / 2 + 1e-8);
  }

  private double finished(double plain, int output, double noise) {
    double biased = plain + weight("a.noise", output) * noise + weight("a.bias", output);
    return biased > 0 ? biased : 0.2 * biased;
  }

  /** The same between the pixels: of each two, three quarters of the nearer one. */
  private double between(int row, int output, int top, int left) {
    int up = Math.max(0, Math.min(SIDE - 1, top / 2 + (top % 2 == 0 ? -1 : 1)));
    int side = Math.max(0, Math.min(SIDE - 1, left / 2 + (left % 2 == 0 ? -1 : 1)));
    double here =
        0.75 * plain(row, output, top / 2, left / 2) + 0.25 * plain(row, output, up, left / 2);
    double there = 0.75 * plain(row, output, top / 2, side) + 0.25 * plain(row, output, up, side);
    return 0.75 * here + 0.25 * there;
  }

  @Test
  void modulatedMapsAreThoseOfModulatedWeights() {
    assertAre(run(graph, noise), SIDE, noise, this::plain);
  }

  @Test
  void aDoublingLayerInterpolatesBeforeTheNoise() {
    Graph doubling =
        layer(2 * SIDE, (layers, styled, x, told) -> styled.doubled("a", x, told, OUTPUTS));
    float[] fine = normal(4, ROWS * 4 * SIDE * SIDE);
    assertAre(run(doubling, fine), 2 * SIDE, fine, this::between);
  }

  /** A map before noise, bias and nonlinearity. */
  private interface Map2d {
    double at(int row, int output, int top, int left);
  }

  private void assertAre(float[] found, int side, float[] noise, Map2d map) {
    for (int i = 0; i < found.length; i++) {
      int position = i % (side * side);
      int output = i / (side * side) % OUTPUTS;
      int row = i / (side * side * OUTPUTS);
      double plain = map.at(row, output, position / side, position % side);
      double expected = finished(plain, output, noise[row * side * side + position]);
      assertThat((double) found[i]).isCloseTo(expected, within(1e-5));
    }
  }

  private float[] run(Graph graph, float[] noise) {
    try (NDManager manager = NDManager.newBaseManager(Device.cpu(), "PyTorch");
        GraphBlock block = new GraphBlock(Device.cpu(), graph)) {
      Map<String, NDArray> inputs =
          Map.of(
              "x", array(manager, x, INPUTS),
              "style", manager.create(style, new ai.djl.ndarray.types.Shape(ROWS, DIM)),
              "noise", array(manager, noise, 1));
      Parameters parameters = new Parameters(manager, graph, weights);
      return block.forward(parameters, inputs, Mode.INFERENCE).toFloatArray();
    }
  }

  private static NDArray array(NDManager manager, float[] values, int channels) {
    int side = (int) Math.round(Math.sqrt(values.length / (double) (ROWS * channels)));
    return manager.create(values, new ai.djl.ndarray.types.Shape(ROWS, channels, side, side));
  }
}
