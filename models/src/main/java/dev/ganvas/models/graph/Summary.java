package dev.ganvas.models.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A network as a table: for every layer its output shape, parameters and floating-point operations
 * for one sample, a multiply-add counting as two.
 */
public record Summary(String name, List<Row> rows) {
  /** One operation that computes something. */
  public record Row(String layer, String operation, Shape output, long parameters, long flops) {}

  /** Summarises a network. */
  public static Summary of(Graph graph) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < graph.nodes().size(); i++) {
      Node node = graph.nodes().get(i);
      boolean source = node.op() instanceof Op.Param || node.op() instanceof Op.Constant;
      if (!source) {
        rows.add(row(graph, node, graph.values().get(i).shape()));
      }
    }
    return new Summary(graph.name(), List.copyOf(rows));
  }

  /** All trainable parameters. */
  public long parameters() {
    return rows.stream().mapToLong(Row::parameters).sum();
  }

  /** All floating-point operations for one sample. */
  public long flops() {
    return rows.stream().mapToLong(Row::flops).sum();
  }

  /** The table, with totals in its last line. */
  @Override
  public String toString() {
    int width = rows.stream().mapToInt(row -> row.layer().length()).max().orElse(0);
    String format = "%-" + Math.max(width, name.length()) + "s  %-16s %-20s %12s %14s%n";
    StringBuilder table = new StringBuilder();
    table.append(String.format(format, name, "operation", "output", "parameters", "FLOPs"));
    for (Row row : rows) {
      table.append(
          String.format(
              format,
              row.layer(),
              row.operation(),
              row.output(),
              count(row.parameters()),
              count(row.flops())));
    }
    return table + String.format(format, "total", "", "", count(parameters()), count(flops()));
  }

  private static Row row(Graph graph, Node node, Shape output) {
    long parameters =
        node.inputs().stream()
            .map(value -> graph.nodes().get(value.id()).op())
            .filter(op -> op instanceof Op.Param param && param.trainable())
            .mapToLong(op -> ((Op.Param) op).shape().elements())
            .sum();
    String operation = node.op().getClass().getSimpleName();
    return new Row(node.name(), operation, output, parameters, flops(node, output));
  }

  private static long flops(Node node, Shape output) {
    if (node.op() instanceof Op.Linear || node.op() instanceof Op.Conv2d) {
      Shape weight = node.inputs().get(1).shape();
      return 2 * output.elements() * (weight.elements() / weight.dim(0));
    }
    if (node.op() instanceof Op.ConvTranspose2d) {
      Shape weight = node.inputs().get(1).shape();
      return 2 * node.inputs().get(0).shape().elements() * (weight.elements() / weight.dim(0));
    }
    if (node.op() instanceof Op.MatMul) {
      return 2 * output.elements() * node.inputs().get(0).shape().dim(-1);
    }
    if (node.op() instanceof Op.BatchNorm || node.op() instanceof Op.GroupNorm) {
      return 2 * output.elements();
    }
    boolean elementwise = node.op() instanceof Op.Activation || node.op() instanceof Op.Binary;
    return elementwise ? output.elements() : 0;
  }

  private static String count(long number) {
    return number == 0 ? "-" : String.format(Locale.ROOT, "%,d", number);
  }
}
