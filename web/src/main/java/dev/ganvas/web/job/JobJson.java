package dev.ganvas.web.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ganvas.runtime.project.Closeness;
import dev.ganvas.runtime.project.Projection;
import dev.ganvas.web.http.Fields;
import dev.ganvas.web.http.HttpFailure;
import dev.ganvas.web.store.JobRow;
import dev.ganvas.web.task.ProjectTask;
import dev.ganvas.web.task.Task;
import dev.ganvas.web.task.Tasks;
import dev.ganvas.web.work.Prospect;
import java.util.Optional;

/** Jobs in JSON. */
public final class JobJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private JobJson() {}

  /**
   * The task that a job was to make.
   *
   * @throws IllegalArgumentException or {@link HttpFailure} if it cannot be read, since another
   *     version wrote it or it is damaged
   */
  public static Task task(JobRow row) {
    return Tasks.read(Fields.of(request(row)));
  }

  /** A job that is in no queue, told even if its task cannot be read. */
  static ObjectNode of(JobRow row) {
    ObjectNode json = told(row);
    try {
      laidOut(json, task(row));
    } catch (IllegalArgumentException | HttpFailure e) {
      json.put("columns", 1);
    }
    return json;
  }

  /**
   * A job that waits or runs.
   *
   * @param prospect empty if it has ended meanwhile
   */
  static ObjectNode of(JobRow row, OpenJob job, Optional<Prospect> prospect) {
    ObjectNode json = told(row);
    prospect.ifPresent(
        ahead -> {
          json.put("position", ahead.position());
          ahead.seconds().ifPresent(seconds -> json.put("eta", rounded(seconds)));
        });
    job.glance()
        .ifPresent(
            glance -> {
              json.put("eta", rounded(glance.secondsLeft()));
              ObjectNode search = json.putObject("search");
              search.put("done", glance.done()).put("steps", glance.steps());
              search.put("loss", glance.loss());
            });
    laidOut(json, job.task());
    return json;
  }

  private static ObjectNode told(JobRow row) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("id", Long.toString(row.id())).put("model", row.job().model());
    json.put("task", row.job().task()).put("state", row.state().text());
    json.put("done", row.done()).put("total", row.job().total());
    json.put("client", row.job().client()).put("created", row.created().toString());
    if (row.finished() != null) {
      json.put("finished", row.finished().toString());
    }
    if (row.error() != null) {
      json.put("error", row.error());
    }
    if (row.outcome() != null) {
      json.set("outcome", parsed(row.outcome()));
    }
    // Pages hear of a job several times a second; the picture has an address of its own.
    json.set("request", request(row).without(ProjectTask.PICTURE));
    return json;
  }

  private static void laidOut(ObjectNode json, Task task) {
    json.put("columns", task.columns());
    task.axes().ifPresent(axes -> json.set("axes", MAPPER.valueToTree(axes)));
  }

  /** What a job tells of a projection. */
  static ObjectNode outcome(Projection found) {
    ObjectNode json = MAPPER.createObjectNode().put("steps", found.steps());
    json.set("before", closeness(found.before()));
    json.set("after", closeness(found.after()));
    return json;
  }

  private static ObjectNode closeness(Closeness closeness) {
    ObjectNode json = MAPPER.createObjectNode();
    if (Double.isFinite(closeness.psnr())) { // it is not if the pictures are the same
      json.put("psnr", rounded(closeness.psnr()));
    }
    closeness.distance().ifPresent(distance -> json.put("distance", rounded(distance)));
    return json;
  }

  private static ObjectNode request(JobRow row) {
    return parsed(row.job().request());
  }

  /** An object of the store's; an empty one if it is damaged. */
  private static ObjectNode parsed(String text) {
    try {
      return MAPPER.readTree(text) instanceof ObjectNode object
          ? object
          : MAPPER.createObjectNode();
    } catch (JsonProcessingException e) {
      return MAPPER.createObjectNode();
    }
  }

  private static double rounded(double seconds) {
    return Math.rint(seconds * 100) / 100;
  }
}
