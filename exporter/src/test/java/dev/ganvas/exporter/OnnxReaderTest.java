package dev.ganvas.exporter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.ByteString;
import dev.ganvas.models.graph.DataType;
import dev.ganvas.models.graph.Graph;
import dev.ganvas.models.graph.Op;
import dev.ganvas.models.graph.Shape;
import dev.ganvas.models.graph.Value;
import dev.ganvas.models.layer.Assembly;
import dev.ganvas.models.layer.Conditioning;
import dev.ganvas.models.layer.EachAlone;
import dev.ganvas.models.layer.LabelProjection;
import dev.ganvas.models.layer.Norm;
import dev.ganvas.models.layer.Styling;
import dev.ganvas.models.net.Classifier;
import dev.ganvas.models.net.StyleGan;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OnnxReaderTest {
  private static final Set<String> NORMS_OF_GROUPS =
      Set.of(
          "group norm of images with 2 groups",
          "layer norm of images",
          "group norm of vectors with 2 groups");

  /** Both parts of each form of a style generator, with and without labels. */
  static Stream<Network> styleNetworks() {
    return Stream.of(Styling.values())
        .flatMap(
            styling ->
                Stream.of(Assembly.values())
                    .map(
                        assembly ->
                            new StyleGan(6, 5, 2, 4, 8, styling, assembly, new EachAlone())))
        .flatMap(
            net ->
                Stream.of(Conditioning.NONE, new LabelProjection(10, 3))
                    .flatMap(told -> net.parts(Nets.COLOUR_32, told).values().stream()))
        .map(Nets::trained);
  }

  static Stream<Network> others() {
    Network judge = Nets.trained(new Classifier(4, 6).graph(Nets.GRAY_28, 10));
    return Stream.concat(
        Stream.of(judge, Nets.labelledDcgan(Nets.COLOUR_32), Nets.mlp(Nets.POINTS)),
        Stream.of(Nets.dcgan(Nets.GRAY_28, Norm.INSTANCE)));
  }

  @ParameterizedTest
  @MethodSource({"styleNetworks", "others"})
  void whatIsReadIsWrittenAsItWas(Network network) {
    assertReadBack(Exported.folded(network));
  }

  /** Also without the folding, that is with every op that a network is made of. */
  @ParameterizedTest
  @MethodSource({"styleNetworks", "others"})
  void soIsANetworkAsItIs(Network network) {
    assertReadBack(Exported.raw(network));
  }

  static Stream<OpCase> ops() {
    return OnnxWriterTest.everyOp().filter(op -> !NORMS_OF_GROUPS.contains(op.name()));
  }

  @ParameterizedTest
  @MethodSource("ops")
  void soIsEveryOp(OpCase op) {
    assertReadBack(Exported.raw(op.network()));
  }

  private static void assertReadBack(byte[] file) {
    assertThat(Exported.raw(OnnxReader.read(file))).isEqualTo(file);
  }

  @Test
  void theReadNetworkHasItsInputsItsOutputsAndNothingToTrain() {
    Network judge = Nets.trained(new Classifier(4, 6).graph(Nets.GRAY_28, 10));
    Graph read = OnnxReader.read(Exported.folded(judge)).graph();
    assertThat(read.name()).isEqualTo("classifier");
    assertThat(read.inputs()).isEqualTo(judge.graph().inputs());
    assertThat(read.outputs().keySet()).containsExactly("class", "features");
    assertThat(read.params()).noneMatch(Op.Param::trainable);
  }

  @Test
  void anOperatorThatIsNotReadBackIsNamed() {
    Graph.Builder graph = Graph.builder("critic");
    Value x = graph.input("x", Shape.of(Shape.N, 2, 3), DataType.FLOAT);
    Graph similar = graph.build("y", graph.add("like", new Op.Similarity(), x));
    refused(
        Exported.raw(OpCase.random(similar)),
        "\"like/lifted\" is \"Unsqueeze\", an operator that Ganvas does not read back");
    Network mlp = Nets.mlp(Nets.POINTS);
    refused(
        Exported.folded(new Ensemble(List.of(mlp, mlp), "member")),
        "\"member1.choice/equal\" is \"Equal\"");
    refused(
        Exported.raw(Nets.dcgan(Nets.GRAY_28, Norm.LAYER)),
        "normalises groups of channels, which is not read back");
  }

  @Test
  void filesThatGanvasDidNotWriteAreRefused() {
    refused("<html>".getBytes(StandardCharsets.UTF_8), "the file is no ONNX model");
    refused(changed(OnnxReaderTest::described), "\"generator\" says more than Ganvas writes");
    refused(changed(OnnxReaderTest::withoutWeights), "the graph has no tensor \"");
    refused(changed(OnnxReaderTest::withoutSettings), "as Ganvas would");
    refused(changed(OnnxReaderTest::withoutEnd), "\"generator\" is none that Ganvas wrote");
  }

  private static void refused(byte[] file, String part) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OnnxReader.read(file))
        .withMessageContaining(part);
  }

  private static byte[] changed(UnaryOperator<GraphProto> change) {
    ModelProto model = OnnxFile.model(OnnxWriter.write(Nets.mlp(Nets.POINTS)), Exported.TEST);
    return model.toBuilder().setGraph(change.apply(model.getGraph())).build().toByteArray();
  }

  private static GraphProto withoutWeights(GraphProto graph) {
    return graph.toBuilder().clearInitializer().build();
  }

  private static GraphProto withoutSettings(GraphProto graph) {
    return graph.toBuilder()
        .clearNode()
        .addAllNode(
            graph.getNodeList().stream()
                .map(node -> node.toBuilder().clearAttribute().build())
                .toList())
        .build();
  }

  /** As PyTorch writes a slice that has no end. */
  private static GraphProto withoutEnd(GraphProto graph) {
    TensorProto end =
        TensorProto.newBuilder()
            .setName("end")
            .setDataType(TensorProto.DataType.INT64.getNumber())
            .addDims(1)
            .setRawData(ByteString.copyFrom(new byte[] {-1, -1, -1, -1, -1, -1, -1, 127}))
            .build();
    return graph.toBuilder().addInitializer(end).build();
  }

  private static GraphProto described(GraphProto graph) {
    return graph.toBuilder().setDocString("by somebody else").build();
  }
}
