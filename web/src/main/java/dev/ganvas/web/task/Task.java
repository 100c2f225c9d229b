package dev.ganvas.web.task;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ganvas.runtime.Sample;
import dev.ganvas.web.http.Fields;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Something to be made by one model: an order of samples, and how they are best laid out. */
public sealed interface Task permits PicturesTask, VariationsTask, WalkTask, SweepTask {
  /** The most pictures that one task may make. */
  int MOST = 10_000;

  /** Name in JSON to how it is read; a new kind of task is one more line. */
  Map<String, BiFunction<String, Fields, Task>> KINDS =
      Map.of(
          PicturesTask.NAME, PicturesTask::of,
          VariationsTask.NAME, VariationsTask::of,
          WalkTask.NAME, WalkTask::of,
          SweepTask.NAME, SweepTask::of);

  /**
   * The task that a request describes.
   *
   * @throws IllegalArgumentException or {@link dev.ganvas.web.http.HttpFailure} naming the field
   *     that is wrong
   */
  static Task of(Fields fields) {
    String model = fields.requiredText("model", 64);
    List<String> names = KINDS.keySet().stream().sorted().toList();
    String kind = fields.word("task", names).orElse(PicturesTask.NAME);
    Task task = KINDS.get(kind).apply(model, fields);
    fields.end();
    return task;
  }

  String model();

  /** What kind of task it is, as in JSON. */
  String name();

  /** What is to be made, in order. */
  List<Sample> samples();

  /** Pictures in a row. */
  default int columns() {
    return Math.max(1, (int) Math.ceil(Math.sqrt(samples().size())));
  }

  /** What rows and columns stand for, if they stand for something. */
  default Optional<Axes> axes() {
    return Optional.empty();
  }

  /** The task as {@link #of} reads it, with everything spelled out. */
  ObjectNode toJson();

  /**
   * The labels at the edges of a grid.
   *
   * @param y empty if there is one row that stands for nothing
   */
  record Axes(List<String> x, List<String> y) {}
}
