package dev.ganvas.models.graph;

/** What a node gives: its number in the graph, the node's name and the shape. */
public record Value(int id, String name, Shape shape) {}
