package dev.ganvas.web.api;

import dev.ganvas.web.http.Fields;
import dev.ganvas.web.http.HttpFailure;
import dev.ganvas.web.http.Routes;
import dev.ganvas.web.job.JobBook;
import dev.ganvas.web.job.JobJson;
import dev.ganvas.web.store.JobRow;
import dev.ganvas.web.task.ProjectTask;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** What a projection looks for, and what it has found so far, or in the end. */
public final class ProjectionRoutes implements Routes {
  private final JobBook jobs;
  private final KeptPictures kept;

  public ProjectionRoutes(JobBook jobs, KeptPictures kept) {
    this.jobs = jobs;
    this.kept = kept;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/api/jobs/{id}/wanted.png", this::wanted);
    routes.get("/api/jobs/{id}/found.png", this::found);
  }

  private void wanted(Context context) {
    Query.of(context).end();
    context.contentType(Format.PNG).result(task(Ids.job(context, jobs)).file());
  }

  private static ProjectTask task(JobRow job) {
    if (JobJson.task(job) instanceof ProjectTask task) {
      return task;
    }
    throw HttpFailure.notFound("the job looks for no picture");
  }

  private void found(Context context) {
    Fields fields = Query.of(context);
    fields.integer("step", 0, Integer.MAX_VALUE); // makes the address of each moment another one
    fields.end();
    JobRow job = Ids.job(context, jobs);
    task(job);
    long id = job.id();
    byte[] png = jobs.glance(id).map(glance -> glance.picture().png()).orElseGet(() -> drawn(id));
    context.contentType(Format.PNG).header("Cache-Control", "no-store").result(png);
  }

  private byte[] drawn(long id) {
    return kept.rowsOf(id).stream()
        .findFirst()
        .map(kept::png)
        .orElseThrow(() -> HttpFailure.notFound("the job has found nothing, or not yet"));
  }
}
