package dev.ganvas.exporter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.InvalidProtocolBufferException;
import dev.ganvas.models.graph.Op;
import dev.ganvas.models.graph.Tensor;
import dev.ganvas.models.graph.Weights;
import dev.ganvas.models.layer.Norm;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OnnxFileTest {
  static Stream<Network> generators() {
    return Stream.concat(
        Stream.of(Nets.GRAY_28, Nets.COLOUR_32, Nets.COLOUR_64)
            .flatMap(
                sample ->
                    Stream.of(
                        Nets.dcgan(sample, Norm.BATCH),
                        Nets.dcgan(sample, Norm.LAYER),
                        Nets.dcgan(sample, Norm.INSTANCE),
                        Nets.labelledDcgan(sample),
                        Nets.mlp(sample))),
        Stream.of(Nets.mlp(Nets.POINTS)));
  }

  @ParameterizedTest
  @MethodSource("generators")
  void drawsTheSamePicturesAsTheNetworkAsItWas(Network network) {
    Comparison.assertSame(network, OnnxFile.optimised(network), 1e-5f);
  }

  @Test
  void holdsADcganAsOneLayerForEachStage() {
    ModelProto model = parse(Exported.folded(Nets.dcgan(Nets.GRAY_28, Norm.BATCH)));
    assertThat(model.getGraph().getNodeList())
        .extracting(NodeProto::getOpType)
        .containsExactly(
            "Gemm", "Reshape", "Relu", "ConvTranspose", "Relu", "ConvTranspose", "Tanh");
    assertThat(model.getGraph().getInitializerList())
        .extracting(TensorProto::getName)
        .contains("project.weight", "project.bias", "up1.weight", "up1.bias")
        .noneMatch(name -> name.contains("norm"));
  }

  @Test
  void namesInputsOutputsAndTheFreeBatch() {
    ModelProto model = parse(Exported.folded(Nets.labelledDcgan(Nets.COLOUR_32)));
    assertThat(model.getGraph().getInputList())
        .extracting(OnnxFileTest::describe)
        .containsExactly("FLOAT latent[N, 8]", "INT64 label[N]");
    assertThat(model.getGraph().getOutputList())
        .extracting(OnnxFileTest::describe)
        .containsExactly("FLOAT image[N, 3, 32, 32]");
  }

  @Test
  void saysWhereItComesFrom() {
    Map<String, String> properties = new LinkedHashMap<>();
    properties.put("recipe", "dcgan");
    properties.put("data", "größte Sammlung");
    Provenance provenance = new Provenance("Draws clothes.", "1.2.3", properties);
    ModelProto model = parse(OnnxFile.bytes(Nets.mlp(Nets.POINTS), provenance));
    assertThat(model.getIrVersion()).isEqualTo(8);
    assertThat(model.getOpsetImport(0).getVersion()).isEqualTo(17);
    assertThat(model.getProducerName()).isEqualTo("ganvas");
    assertThat(model.getProducerVersion()).isEqualTo("1.2.3");
    assertThat(model.getDocString()).isEqualTo("Draws clothes.");
    assertThat(model.getMetadataPropsList())
        .extracting(StringStringEntryProto::getKey, StringStringEntryProto::getValue)
        .containsExactly(tuple("recipe", "dcgan"), tuple("data", "größte Sammlung"));
  }

  @Test
  void hasTheSameBytesEachTime() {
    Network network = Nets.labelledDcgan(Nets.GRAY_28);
    assertThat(Exported.folded(network)).isEqualTo(Exported.folded(network));
  }

  @Test
  void keepsABatchNormThatFollowsNoLayer() {
    Network network =
        NormCases.all().stream()
            .map(OpCase::network)
            .filter(each -> Nets.count(each, Op.BatchNorm.class) == 1)
            .findFirst()
            .orElseThrow();
    assertThat(parse(Exported.folded(network)).getGraph().getNodeList())
        .extracting(NodeProto::getOpType)
        .containsExactly("BatchNormalization");
  }

  @Test
  void refusesWeightsThatLackOne() {
    Network network = Nets.mlp(Nets.POINTS);
    Map<String, Tensor> tensors = new LinkedHashMap<>(network.weights().tensors());
    tensors.remove("out.bias");
    assertThatThrownBy(() -> new Network(network.graph(), new Weights(tensors)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the weights hold no out.bias");
  }

  private static String describe(ValueInfoProto info) {
    String sizes =
        info.getType().getTensorType().getShape().getDimList().stream()
            .map(size -> size.hasDimParam() ? size.getDimParam() : "" + size.getDimValue())
            .toList()
            .toString();
    int type = info.getType().getTensorType().getElemType();
    return TensorProto.DataType.forNumber(type) + " " + info.getName() + sizes;
  }

  private static ModelProto parse(byte[] bytes) {
    try {
      return ModelProto.parseFrom(bytes);
    } catch (InvalidProtocolBufferException e) {
      throw new AssertionError(e);
    }
  }
}
