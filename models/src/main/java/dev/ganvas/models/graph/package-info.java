/**
 * A network as data: typed operations in a graph, and the interpreters that need no engine. Every
 * engine is a {@link dev.ganvas.models.graph.Visitor} over the same graph.
 */
package dev.ganvas.models.graph;
