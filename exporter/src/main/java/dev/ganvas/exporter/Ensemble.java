package dev.ganvas.exporter;

import dev.ganvas.models.Check;
import dev.ganvas.models.graph.DataType;
import dev.ganvas.models.graph.Graph;
import dev.ganvas.models.graph.Op;
import dev.ganvas.models.graph.Shape;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Several networks as one: a further input says of each sample which of them computes it, and the
 * others spend nothing on it.
 *
 * @param members two or more networks, alike in inputs and outputs, all of which have a batch
 * @param choice the name of that input, int64 {@code [N]} of indices into {@code members}
 */
public record Ensemble(List<Network> members, String choice) {
  /**
   * @throws IllegalArgumentException if the members do not go together, with the difference
   */
  public Ensemble {
    members = List.copyOf(members);
    Check.that(members.size() >= 2, "an ensemble has 2 members or more, not %d", members.size());
    Graph first = members.get(0).graph();
    Check.that(
        first.inputs().stream().noneMatch(input -> input.name().equals(choice)),
        "the networks have an input %s of their own; the choice of a member needs another name",
        choice);
    for (int index = 0; index < members.size(); index++) {
      Graph graph = members.get(index).graph();
      same(index, "takes", first.inputs(), graph.inputs());
      same(index, "gives", outputs(first), outputs(graph));
    }
    Check.that(
        first.inputs().stream().allMatch(input -> input.shape().batched())
            && outputs(first).values().stream().allMatch(Shape::batched),
        "%s has an input or an output without a batch, of which no member can take its share",
        first.name());
  }

  /** That input. */
  Op.Input input() {
    return new Op.Input(choice, Shape.of(Shape.N), DataType.INDEX);
  }

  private static Map<String, Shape> outputs(Graph graph) {
    return graph.outputs().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, output -> output.getValue().shape()));
  }

  private static void same(int index, String verb, Object first, Object other) {
    Check.that(
        first.equals(other),
        "member %d %s %s, but the first %s %s",
        index + 1,
        verb,
        other,
        verb,
        first);
  }
}
