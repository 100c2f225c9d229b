package dev.ganvas.trainer.engine;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.onnxruntime.OrtException;
import dev.ganvas.exporter.Network;
import dev.ganvas.models.graph.Graph;
import dev.ganvas.models.graph.Initialiser;
import dev.ganvas.models.graph.Op;
import dev.ganvas.models.graph.Shape;
import dev.ganvas.models.graph.Tensor;
import dev.ganvas.models.graph.Weights;
import dev.ganvas.models.layer.BatchSense;
import dev.ganvas.models.layer.Conditioning;
import dev.ganvas.models.layer.EachAlone;
import dev.ganvas.models.layer.Finish;
import dev.ganvas.models.layer.Growth;
import dev.ganvas.models.layer.MinibatchDeviation;
import dev.ganvas.models.layer.MinibatchDiscrimination;
import dev.ganvas.models.layer.Nonlinearity;
import dev.ganvas.models.layer.Norm;
import dev.ganvas.models.layer.Start;
import dev.ganvas.models.layer.WeightNorm;
import dev.ganvas.models.net.Architecture;
import dev.ganvas.models.net.Dcgan;
import dev.ganvas.models.net.DeepResNet;
import dev.ganvas.models.net.Mlp;
import dev.ganvas.models.net.Pair;
import dev.ganvas.models.net.ResNet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole networks of every architecture, in the trainer and as they are exported. */
class NetsTest {
  private static final Shape IMAGE = Shape.of(Shape.N, 1, 16, 16);
  private static final Offset<Float> ROUNDING = Offset.offset(1e-4f);

  @BeforeAll
  static void startPyTorch() {
    Devices.choose("cpu");
  }

  static Stream<Architecture> architectures() {
    Finish gated = new Finish(Norm.VIRTUAL, WeightNorm.SPECTRAL, Nonlinearity.GATED);
    Finish tanh = new Finish(Norm.LAYER, Nonlinearity.TANH);
    Finish leaky = new Finish(Norm.BATCH, Nonlinearity.LEAKY_RELU);
    BatchSense deviation = new MinibatchDeviation();
    BatchSense discrimination = new MinibatchDiscrimination(4, 3);
    Dcgan attentive = new Dcgan(5, 4, Growth.DOUBLING, 8, gated, tanh, Start.NORMAL_002, deviation);
    Mlp mlp = new Mlp(5, 8, 2, leaky, tanh, discrimination);
    return Stream.of(
        mlp,
        attentive,
        new Dcgan(5, 4, Growth.CONSTANT, 0, tanh, gated, Start.NORMAL_002, new EachAlone()),
        new ResNet(5, 4, 8, tanh, gated, discrimination),
        new DeepResNet(5, 4, 101, Growth.DOUBLING, gated, leaky, new EachAlone()),
        new Pair(mlp, attentive));
  }

  @ParameterizedTest
  @MethodSource("architectures")
  void bothNetworksGiveWhenExportedWhatTheyGiveHere(Architecture architecture) throws OrtException {
    assertSame(architecture.generator(IMAGE, Conditioning.NONE));
    assertSame(architecture.critic(IMAGE, Conditioning.NONE));
  }

  private static void assertSame(Graph graph) throws OrtException {
    Weights weights = lively(graph);
    try (NDManager manager = NDManager.newBaseManager(Device.cpu(), "PyTorch");
        GraphBlock block = new GraphBlock(Device.cpu(), graph);
        Onnx exported = new Onnx(new Network(graph, weights))) {
      Parameters parameters = new Parameters(manager, graph, weights);
      for (int batch : new int[] {1, 7}) {
        Map<String, Samples> samples = new HashMap<>();
        graph.inputs().forEach(input -> samples.put(input.name(), new Samples(input)));
        Map<String, NDArray> inputs = new HashMap<>();
        samples.forEach((input, values) -> inputs.put(input, values.array(manager, batch)));
        float[] here = block.forward(parameters, inputs, Mode.INFERENCE).toFloatArray();
        assertThat(here).containsExactly(exported.first(batch, samples), ROUNDING);
      }
    }
  }

  /** No weight is zero, as a gamma of an attention would be at first. */
  private static Weights lively(Graph graph) {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    for (Op.Param param : graph.params()) {
      boolean positive = param.name().endsWith("gamma") || param.name().endsWith("variance");
      Initialiser start =
          param.name().endsWith("direction") || param.name().endsWith(".weight")
              ? param.start()
              : new Initialiser(Initialiser.Distribution.UNIFORM, positive ? 1 : 0, 0.3);
      tensors.put(param.name(), start.draw(param, 5));
    }
    return new Weights(tensors);
  }
}
