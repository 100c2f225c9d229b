package dev.ganvas.web.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ganvas.web.http.Fields;
import dev.ganvas.web.http.HttpFailure;
import dev.ganvas.web.store.JobRow;
import dev.ganvas.web.task.Task;
import dev.ganvas.web.task.Tasks;
import dev.ganvas.web.work.Prospect;
import java.util.Locale;
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
    try {
      return of(row, Optional.of(task(row)), Optional.empty());
    } catch (IllegalArgumentException | HttpFailure e) {
      return of(row, Optional.empty(), Optional.empty());
    }
  }

  /**
   * @param prospect of a job that waits or runs
   */
  static ObjectNode of(JobRow row, Task task, Optional<Prospect> prospect) {
    return of(row, Optional.of(task), prospect);
  }

  private static ObjectNode of(JobRow row, Optional<Task> task, Optional<Prospect> prospect) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("id", Long.toString(row.id())).put("model", row.job().model());
    json.put("task", row.job().task()).put("state", row.state().name().toLowerCase(Locale.ROOT));
    json.put("done", row.done()).put("total", row.job().total());
    prospect.ifPresent(
        ahead -> {
          json.put("position", ahead.position());
          ahead.seconds().ifPresent(seconds -> json.put("eta", rounded(seconds)));
        });
    json.put("client", row.job().client()).put("created", row.created().toString());
    if (row.finished() != null) {
      json.put("finished", row.finished().toString());
    }
    if (row.error() != null) {
      json.put("error", row.error());
    }
    json.set("request", request(row));
    json.put("columns", task.map(Task::columns).orElse(1));
    task.flatMap(Task::axes).ifPresent(axes -> json.set("axes", MAPPER.valueToTree(axes)));
    return json;
  }

  private static JsonNode request(JobRow row) {
    try {
      return MAPPER.readTree(row.job().request());
    } catch (JsonProcessingException e) {
      return MAPPER.createObjectNode(); // it is damaged
    }
  }

  private static double rounded(double seconds) {
    return Math.rint(seconds * 100) / 100;
  }
}
