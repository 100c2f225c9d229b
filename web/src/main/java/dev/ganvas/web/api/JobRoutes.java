package dev.ganvas.web.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ganvas.runtime.Request;
import dev.ganvas.web.ask.Clients;
import dev.ganvas.web.ask.Desk;
import dev.ganvas.web.http.Bodies;
import dev.ganvas.web.http.Fields;
import dev.ganvas.web.http.HttpFailure;
import dev.ganvas.web.http.Routes;
import dev.ganvas.web.http.Uploads;
import dev.ganvas.web.job.JobBook;
import dev.ganvas.web.job.JobJson;
import dev.ganvas.web.job.PictureJson;
import dev.ganvas.web.project.Projections;
import dev.ganvas.web.shelf.Model;
import dev.ganvas.web.store.JobRow;
import dev.ganvas.web.store.JobState;
import dev.ganvas.web.store.Page;
import dev.ganvas.web.store.Store;
import dev.ganvas.web.task.ProjectTask;
import dev.ganvas.web.task.Task;
import dev.ganvas.web.task.Tasks;
import dev.ganvas.web.work.QueueFullException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Jobs: what is made one after another and kept. */
public final class JobRoutes implements Routes {
  private static final int MAX_BODY = 1 << 20;

  private final JobBook jobs;
  private final Store store;
  private final Desk desk;
  private final Projections projections;

  public JobRoutes(JobBook jobs, Store store, Desk desk, Projections projections) {
    this.jobs = jobs;
    this.store = store;
    this.desk = desk;
    this.projections = projections;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.post("/api/jobs", context -> submit(context, Tasks.read(fields(context))));
    routes.get("/api/jobs", this::list);
    routes.get("/api/jobs/{id}", this::show);
    routes.delete("/api/jobs/{id}", context -> context.json(jobs.cancel(find(context).id())));
    routes.post("/api/jobs/{id}/move", this::move);
    routes.post("/api/jobs/{id}/again", context -> submit(context, JobJson.task(find(context))));
    routes.get("/api/jobs/{id}/pictures", this::pictures);
  }

  private static Fields fields(Context context) {
    return Uploads.are(context) ? PictureForm.fields(context) : Bodies.fields(context, MAX_BODY);
  }

  private void submit(Context context, Task asked) {
    Model model = desk.pictureModel(asked.model());
    Task task = asked instanceof ProjectTask sent ? projections.prepared(sent, model) : asked;
    model.generator().check(Request.of(task.samples()));
    try {
      ObjectNode job = jobs.submit(Clients.of(context), task);
      context.status(202).header("Location", "/api/jobs/" + job.path("id").asText()).json(job);
    } catch (QueueFullException e) {
      throw Desk.full(e);
    }
  }

  private void list(Context context) {
    Fields fields = Query.of(context);
    Set<JobState> states = fields.text("state", 100).map(JobRoutes::states).orElse(all());
    int limit = fields.integer("limit", 1, Page.LARGEST).orElse(100);
    fields.end();
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ArrayNode array = answer.putArray("jobs");
    jobs.list(states, limit).forEach(array::add);
    context.json(answer);
  }

  private static Set<JobState> all() {
    return EnumSet.allOf(JobState.class);
  }

  private static Set<JobState> states(String text) {
    Set<JobState> states = EnumSet.noneOf(JobState.class);
    List<String> names = Stream.of(JobState.values()).map(JobState::text).toList();
    for (String name : text.split(",")) {
      if (!names.contains(name)) {
        throw HttpFailure.field(
            "state", "state is unknown; allowed are " + String.join(", ", names));
      }
      states.add(JobState.valueOf(name.toUpperCase(Locale.ROOT)));
    }
    return states;
  }

  private void show(Context context) {
    Query.of(context).end();
    context.json(jobs.json(find(context)));
  }

  private JobRow find(Context context) {
    return Ids.job(context, jobs);
  }

  private void move(Context context) {
    Fields fields = Bodies.fields(context, MAX_BODY);
    int position =
        fields
            .integer("position", 0, Integer.MAX_VALUE)
            .orElseThrow(() -> fields.missing("position"));
    fields.end();
    context.json(jobs.move(find(context).id(), position));
  }

  private void pictures(Context context) {
    Fields fields = Query.of(context);
    int offset = fields.integer("offset", 0, Integer.MAX_VALUE).orElse(0);
    int limit = fields.integer("limit", 1, Page.LARGEST).orElse(200);
    fields.end();
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ArrayNode array = answer.putArray("pictures");
    store
        .pictures()
        .ofJob(find(context).id(), offset, limit)
        .forEach(row -> array.add(PictureJson.of(row)));
    context.json(answer);
  }
}
