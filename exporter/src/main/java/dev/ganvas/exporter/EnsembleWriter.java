package dev.ganvas.exporter;

import static dev.ganvas.exporter.Attributes.integer;

import ai.onnx.proto.OnnxMl.GraphProto;
import dev.ganvas.models.graph.Graph;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes an ensemble as one graph. Each member gathers the rows that chose it, which may be none,
 * and computes those; in the end the rows of all members are put back into their places.
 */
final class EnsembleWriter {
  private final Ensemble ensemble;
  private final OnnxGraph onnx;
  private final List<String> rows = new ArrayList<>();
  private final Map<String, List<String>> results = new LinkedHashMap<>();

  private EnsembleWriter(Ensemble ensemble) {
    this.ensemble = ensemble;
    this.onnx = new OnnxGraph(ensemble.members().get(0).graph().name());
  }

  static GraphProto write(Ensemble ensemble) {
    return new EnsembleWriter(ensemble).write();
  }

  private GraphProto write() {
    Graph graph = ensemble.members().get(0).graph();
    Map<String, String> inputs = onnx.inputs(graph.inputs());
    String choice = onnx.input(ensemble.input());
    for (int index = 0; index < ensemble.members().size(); index++) {
      add(index, choice, inputs);
    }
    String places = places();
    graph
        .outputs()
        .forEach((name, value) -> onnx.output(name, ordered(name, places), value.shape()));
    return onnx.build();
  }

  private void add(int index, String choice, Map<String, String> inputs) {
    OnnxGraph part = onnx.under("member" + (index + 1) + ".");
    String own = rowsOf(index, choice, part);
    rows.add(own);
    Map<String, String> gathered = new LinkedHashMap<>();
    inputs.forEach(
        (name, tensor) ->
            gathered.put(name, part.node(name + "/chosen", "Gather", List.of(tensor, own))));
    OnnxWriter.write(ensemble.members().get(index), part, gathered)
        .forEach(
            (output, tensor) ->
                results.computeIfAbsent(output, any -> new ArrayList<>()).add(tensor));
  }

  /** The numbers of the rows that chose a member, int64 [rows]. */
  private static String rowsOf(int index, String choice, OnnxGraph part) {
    String own = part.integers("choice/own", List.of(index));
    String chosen = part.node("choice/equal", "Equal", List.of(choice, own));
    String found = part.node("choice/found", "NonZero", List.of(chosen));
    return part.node(
        "choice/rows", "Squeeze", List.of(found, part.integers("choice/axis", List.of(0))));
  }

  /** Where the members' rows, one member after the other, belong: int64 [N, 1]. */
  private String places() {
    String all = onnx.node("choice/all", "Concat", rows, integer("axis", 0));
    return onnx.node(
        "choice/places", "Unsqueeze", List.of(all, onnx.integers("choice/axis", List.of(1))));
  }

  /** Each row is overwritten once, so that it is all the same what was there before. */
  private String ordered(String output, String places) {
    String rowByMember =
        onnx.node(output + "/members", "Concat", results.get(output), integer("axis", 0));
    return onnx.node(output, "ScatterND", List.of(rowByMember, places, rowByMember));
  }
}
