package dev.ganvas.exporter;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import dev.ganvas.models.card.ModelCard;
import dev.ganvas.models.card.Style;
import dev.ganvas.models.graph.Shape;
import dev.ganvas.models.graph.Tensor;
import dev.ganvas.models.layer.Assembly;
import dev.ganvas.models.layer.Conditioning;
import dev.ganvas.models.layer.EachAlone;
import dev.ganvas.models.layer.Norm;
import dev.ganvas.models.layer.Styling;
import dev.ganvas.models.net.StyleGan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Styles of 6 numbers and 5 layers. */
class StyleMatricesTest {
  private static final int DIM = 6;

  @TempDir private Path directory;

  private static Network synthesis(Styling styling, Assembly assembly) {
    StyleGan net = new StyleGan(8, DIM, 2, 4, 8, styling, assembly, new EachAlone());
    return Nets.trained(
        net.parts(Shape.of(Shape.N, 1, 16, 16), Conditioning.NONE).get(ModelCard.SYNTHESIS));
  }

  private List<Tensor> read(Network network, List<Integer> layers) throws IOException {
    Path file = Files.write(directory.resolve("synthesis.onnx"), Exported.folded(network));
    return StyleMatrices.read(file, Style.TENSOR, layers);
  }

  /** With the deviation (He et al. 2015) that the file has folded into them. */
  private static float[] equalised(Network network, String name) {
    float[] values = network.weights().tensors().get(name).values().clone();
    float factor = (float) Math.sqrt(2.0 / DIM);
    for (int i = 0; i < values.length; i++) {
      values[i] *= factor;
    }
    return values;
  }

  private static void assertSame(Network network, List<Tensor> found, String... names) {
    assertThat(found).hasSize(names.length);
    for (int i = 0; i < names.length; i++) {
      float[] expected = equalised(network, names[i] + ".weight");
      assertThat(found.get(i).shape()).isEqualTo(Shape.of(expected.length / DIM, DIM));
      assertThat(found.get(i).values()).containsExactly(expected);
    }
  }

  @Test
  void layersThatModulateReadTheirStyleByOneMatrixEachAndColoursByAnother() throws IOException {
    Network network = synthesis(Styling.MODULATION, Assembly.SKIP);
    assertSame(network, read(network, List.of(0)), "map4.same.style", "map4.image.style");
    assertSame(network, read(network, List.of(1, 3)), "map8.up.style", "map16.up.style");
  }

  @Test
  void layersThatNormaliseReadItByTwo() throws IOException {
    Network network = synthesis(Styling.NORMALISATION, Assembly.RESIDUAL);
    assertSame(network, read(network, List.of(2)), "map8.same.scale", "map8.same.shift");
  }

  @Test
  void aFileThatSlicesOtherwiseHasNone() {
    NodeProto.Builder slice = NodeProto.newBuilder().setOpType("Slice").addInput("styles");
    slice.addOutput("layer0");
    NodeProto computed = slice.clone().addInput("starts").build();
    for (NodeProto node : List.of(slice.build(), computed)) {
      GraphProto graph =
          GraphProto.newBuilder()
              .addNode(NodeProto.newBuilder().setOpType("Constant").addOutput("starts"))
              .addNode(node)
              .build();
      assertThat(StyleMatrices.of(graph, "styles", List.of(0))).isEmpty();
    }
  }

  @Test
  void aNetworkWithoutStylesHasNone() throws IOException {
    assertThat(read(Nets.dcgan(Nets.GRAY_28, Norm.NONE), List.of(0, 1))).isEmpty();
  }
}
