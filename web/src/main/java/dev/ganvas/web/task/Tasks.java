package dev.ganvas.web.task;

import dev.ganvas.web.http.Fields;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** All kinds of tasks, by their names in JSON. */
public final class Tasks {
  /** A new kind of task is one more line here. */
  private static final Map<String, BiFunction<String, Fields, Task>> KINDS =
      Map.of(
          PicturesTask.NAME, PicturesTask::of,
          VariationsTask.NAME, VariationsTask::of,
          WalkTask.NAME, WalkTask::of,
          MixTask.NAME, MixTask::of,
          SweepTask.NAME, SweepTask::of,
          ProjectTask.NAME, ProjectTask::of);

  private static final int MAX_ID = 64;

  private Tasks() {}

  /**
   * The task that a request describes.
   *
   * @throws IllegalArgumentException or {@link dev.ganvas.web.http.HttpFailure} naming the field
   *     that is wrong
   */
  public static Task read(Fields fields) {
    String model = fields.requiredText("model", MAX_ID);
    List<String> names = KINDS.keySet().stream().sorted().toList();
    String kind = fields.word("task", names).orElse(PicturesTask.NAME);
    Task task = KINDS.get(kind).apply(model, fields);
    fields.end();
    return task;
  }
}
