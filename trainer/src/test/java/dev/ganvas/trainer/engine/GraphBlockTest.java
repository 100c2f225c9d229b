package dev.ganvas.trainer.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.onnxruntime.OrtException;
import dev.ganvas.exporter.Network;
import dev.ganvas.models.graph.Graph;
import dev.ganvas.models.graph.Op;
import dev.ganvas.models.graph.Weights;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GraphBlockTest {
  private static final int[] BATCHES = {1, 3, 7};
  private static final Offset<Float> ROUNDING = Offset.offset(1e-4f);

  @BeforeAll
  static void startPyTorch() {
    Devices.choose("cpu");
  }

  static Stream<Arguments> everyOp() {
    return OpGraphs.all().map(graph -> Arguments.of(graph.name(), graph));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("everyOp")
  void givesWhatTheExportedNetworkGivesAtAnyBatchSize(String name, Graph graph)
      throws OrtException {
    Weights weights = Weights.initial(graph, 3);
    try (NDManager manager = NDManager.newBaseManager(Device.cpu(), "PyTorch");
        GraphBlock block = new GraphBlock(Device.cpu(), graph);
        Onnx exported = new Onnx(new Network(graph, weights))) {
      Parameters parameters = new Parameters(manager, graph, weights);
      for (int batch : BATCHES) {
        Map<String, Samples> samples = samples(graph);
        Map<String, NDArray> inputs = new HashMap<>();
        samples.forEach((input, values) -> inputs.put(input, values.array(manager, batch)));
        NDArray y = block.forward(parameters, inputs, Mode.INFERENCE);
        assertThat(y.getShape().get(0)).as("batch of %s", name).isEqualTo(batch);
        assertThat(y.toFloatArray()).containsExactly(exported.first(batch, samples), ROUNDING);
      }
    }
  }

  private static Map<String, Samples> samples(Graph graph) {
    Map<String, Samples> samples = new LinkedHashMap<>();
    graph.inputs().forEach(input -> samples.put(input.name(), new Samples(input)));
    return samples;
  }

  @Test
  void everyOpHasACaseHere() {
    Set<Class<?>> cases =
        OpGraphs.all()
            .flatMap(graph -> graph.nodes().stream())
            .map(node -> node.op().getClass())
            .collect(Collectors.toSet());
    assertThat(Op.class.getPermittedSubclasses()).allSatisfy(op -> assertThat(cases).contains(op));
  }

  @Test
  void aMissingInputIsNamed() {
    Graph graph = OpGraphs.all().filter(g -> g.name().equals("Concat")).findFirst().orElseThrow();
    try (NDManager manager = NDManager.newBaseManager(Device.cpu(), "PyTorch");
        GraphBlock block = new GraphBlock(Device.cpu(), graph)) {
      Parameters none = new Parameters(manager, graph, Weights.initial(graph, 1));
      Map<String, NDArray> half = Map.of("x", manager.create(1f));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> block.forward(none, half, Mode.INFERENCE))
          .withMessage("Concat needs an input named more");
    }
  }
}
