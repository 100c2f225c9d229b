package dev.ganvas.web.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ganvas.web.http.Fields;
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

  /** The task that a job was to make. */
  public static Task task(JobRow row) {
    return Tasks.read(Fields.of(request(row)));
  }

  /**
   * @param task that the row's request describes
   * @param prospect of a job that waits or runs
   */
  static ObjectNode of(JobRow row, Task task, Optional<Prospect> prospect) {
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
    json.put("columns", task.columns());
    task.axes().ifPresent(axes -> json.set("axes", MAPPER.valueToTree(axes)));
    return json;
  }

  private static JsonNode request(JobRow row) {
    try {
      return MAPPER.readTree(row.job().request());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a job's request is always written as JSON", e);
    }
  }

  private static double rounded(double seconds) {
    return Math.rint(seconds * 100) / 100;
  }
}
