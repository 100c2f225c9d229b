package dev.ganvas.web.task;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ganvas.runtime.Sample;
import java.util.List;
import java.util.Optional;

/** Something to be made by one model: an order of samples, and how they are best laid out. */
public sealed interface Task
    permits PicturesTask, VariationsTask, WalkTask, MixTask, SweepTask, ProjectTask {
  /** The most pictures that one task may make. */
  int MOST = 10_000;

  String model();

  /** What kind of task it is, as in JSON. */
  String name();

  /** What is to be made, in order. */
  List<Sample> samples();

  /** How many samples that is, without making them. */
  int size();

  /** Pictures in a row. */
  default int columns() {
    return Math.max(1, (int) Math.ceil(Math.sqrt(size())));
  }

  /** What rows and columns stand for, if they stand for something. */
  default Optional<Axes> axes() {
    return Optional.empty();
  }

  /** The task as {@link Tasks#read} takes it, with everything spelled out. */
  ObjectNode toJson();

  /**
   * The labels at the edges of a grid.
   *
   * @param y empty if there is one row that stands for nothing
   */
  record Axes(List<String> x, List<String> y) {}
}
