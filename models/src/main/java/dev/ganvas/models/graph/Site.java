package dev.ganvas.models.graph;

import dev.ganvas.models.Check;

/** A node that is being added to a graph: what it demands of its inputs, as sentences. */
record Site(String graph, Node node) {
  /** The node, for a sentence. */
  String where() {
    return graph + "." + node.name();
  }

  /** Where an input comes from, for a sentence. */
  String source(int input) {
    return graph + "." + node.inputs().get(input).name();
  }

  void expect(int input, Shape wanted) {
    expect(input, wanted, node.inputs().get(input).shape());
  }

  void expect(int input, Shape wanted, Shape found) {
    Check.that(
        wanted.equals(found),
        "%s expects %s but receives %s from %s",
        where(),
        wanted,
        found,
        source(input));
  }

  /** A bias is the third input, if there is one. */
  void expectBias(int outputs) {
    if (node.inputs().size() > 2) {
      expect(2, Shape.of(outputs));
    }
  }

  /** An axis of an input, counted from the front. */
  int axis(int input, int axis) {
    Shape shape = node.inputs().get(input).shape();
    Check.that(
        axis >= -shape.rank() && axis < shape.rank(),
        "%s has no axis %d in %s from %s",
        where(),
        axis,
        shape,
        source(input));
    return Math.floorMod(axis, shape.rank());
  }
}
