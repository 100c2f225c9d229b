package dev.ganvas.exporter;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import dev.ganvas.models.graph.Tensor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The matrices by which the layers of a synthesis network read their styles, found in its file: a
 * slice of the styles is one layer's, and each product of a matrix with it reads it.
 */
public final class StyleMatrices {
  private final Map<String, TensorProto> weights = new HashMap<>();
  private final Map<String, Integer> layers = new HashMap<>();
  private final Collection<Integer> asked;
  private final List<Tensor> found = new ArrayList<>();

  private StyleMatrices(Collection<Integer> asked) {
    this.asked = asked;
  }

  /**
   * All matrices [outputs, dim] of some layers, in the order in which the network uses them; none,
   * if it was made otherwise than by {@link OnnxFile}.
   *
   * @param styles the network's input [N, layers, dim]
   * @param layers by their indices
   */
  public static List<Tensor> read(Path onnx, String styles, Collection<Integer> layers)
      throws IOException {
    try (InputStream in = Files.newInputStream(onnx)) {
      return of(ModelProto.parseFrom(in).getGraph(), styles, layers);
    }
  }

  static List<Tensor> of(GraphProto graph, String styles, Collection<Integer> layers) {
    StyleMatrices search = new StyleMatrices(layers);
    graph.getInitializerList().forEach(weight -> search.weights.put(weight.getName(), weight));
    graph.getNodeList().forEach(node -> search.visit(node, styles));
    return List.copyOf(search.found);
  }

  private void visit(NodeProto node, String styles) {
    String from = node.getInputCount() == 0 ? "" : node.getInput(0);
    if (node.getOpType().equals("Slice") && from.equals(styles)) {
      start(node).ifPresent(layer -> layers.put(node.getOutput(0), layer));
    } else if (node.getOpType().equals("Reshape") && layers.containsKey(from)) {
      layers.put(node.getOutput(0), layers.get(from));
    } else if (reads(node) && layers.containsKey(from) && asked.contains(layers.get(from))) {
      found.add(OnnxTensors.floats(weights.get(node.getInput(1))));
    }
  }

  /** Where a slice begins, if the file says so as ours do. */
  private Optional<Integer> start(NodeProto slice) {
    TensorProto starts = slice.getInputCount() < 2 ? null : weights.get(slice.getInput(1));
    return starts == null ? Optional.empty() : OnnxTensors.integers(starts).stream().findFirst();
  }

  private boolean reads(NodeProto node) {
    return node.getOpType().equals("Gemm")
        && node.getInputCount() > 1
        && node.getAttributeList().stream().anyMatch(StyleMatrices::turned)
        && weights.containsKey(node.getInput(1))
        && weights.get(node.getInput(1)).hasRawData();
  }

  private static boolean turned(AttributeProto attribute) {
    return attribute.getName().equals("transB") && attribute.getI() == 1;
  }
}
