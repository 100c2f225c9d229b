package dev.ganvas.web.training;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ganvas.web.http.Json;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** Runs as the REST API writes them. */
final class RunJson {
  private RunJson() {}

  static ObjectNode of(List<RunSummary> runs) {
    ObjectNode json = Json.object();
    ArrayNode list = json.putArray("runs");
    runs.forEach(run -> list.add(of(run)));
    return json;
  }

  static ObjectNode of(RunSummary run) {
    ObjectNode json = Json.object();
    json.put("id", run.id()).put("recipe", run.recipe()).put("data", run.data());
    json.put("seed", String.valueOf(run.seed())); // JavaScript's numbers end at 2^53
    json.put("state", run.state().name().toLowerCase(Locale.ROOT));
    json.put("images", run.images()).put("totalImages", run.totalImages());
    run.speed().ifPresent(speed -> json.put("speed", speed));
    json.put("started", time(run.started())).put("updated", time(run.updated()));
    json.set("settings", run.settings());
    ArrayNode metrics = json.putArray("metrics");
    run.metrics().forEach(metrics::add);
    ArrayNode notes = json.putArray("notes");
    for (Note note : run.notes()) {
      notes.addObject().put("images", note.images()).put("sentence", note.sentence());
    }
    return json;
  }

  static ObjectNode of(Readings readings) {
    ObjectNode json = Json.object();
    json.put("next", readings.next()).put("anew", readings.anew());
    ArrayNode images = json.putArray("images");
    readings.images().forEach(images::add);
    ObjectNode series = json.putObject("series");
    readings
        .series()
        .forEach(
            (name, values) -> {
              ArrayNode array = series.putArray(name);
              values.forEach(array::add);
            });
    return json;
  }

  static ObjectNode of(String id, List<SampleGrid> grids) {
    ObjectNode json = Json.object();
    ArrayNode samples = json.putArray("samples");
    for (SampleGrid grid : grids) {
      String url = "/api/runs/" + id + "/samples/" + grid.name();
      samples.addObject().put("images", grid.images()).put("url", url);
    }
    return json;
  }

  private static String time(Instant time) {
    return time.truncatedTo(ChronoUnit.MILLIS).toString();
  }
}
