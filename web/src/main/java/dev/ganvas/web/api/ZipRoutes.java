package dev.ganvas.web.api;

import dev.ganvas.runtime.Recipe;
import dev.ganvas.web.http.Charsets;
import dev.ganvas.web.http.Fields;
import dev.ganvas.web.http.HttpFailure;
import dev.ganvas.web.http.Routes;
import dev.ganvas.web.job.JobBook;
import dev.ganvas.web.media.VideoFormat;
import dev.ganvas.web.media.ZipName;
import dev.ganvas.web.media.ZipPicture;
import dev.ganvas.web.media.ZipStream;
import dev.ganvas.web.store.Filter;
import dev.ganvas.web.store.JobRow;
import dev.ganvas.web.store.PictureRow;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterators;
import java.util.stream.StreamSupport;

/** Many pictures as one file, written while it is sent. */
public final class ZipRoutes implements Routes {
  private final JobBook jobs;
  private final KeptPictures kept;
  private final Downloads downloads;

  public ZipRoutes(JobBook jobs, KeptPictures kept, Downloads downloads) {
    this.jobs = jobs;
    this.kept = kept;
    this.downloads = downloads;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/api/pictures.zip", downloads.bounded(this::pictures));
    routes.get("/api/jobs/{id}/frames.zip", downloads.bounded(this::frames));
  }

  private void pictures(Context context) throws IOException {
    Fields fields = Query.of(context);
    Filter filter = GalleryFilter.of(fields);
    boolean jpeg = fields.word("format", List.of("png", "jpg")).orElse("png").equals("jpg");
    Format format = Format.of(jpeg, fields);
    fields.end();
    long count = kept.count(filter);
    if (count == 0) {
      throw HttpFailure.notFound("no picture is like that");
    }
    if (count > ZipStream.MAX_PICTURES) {
      throw new HttpFailure(
          413,
          "%d pictures are like that; a zip file takes at most %d"
              .formatted(count, ZipStream.MAX_PICTURES));
    }
    send(context, "ganvas-pictures.zip", format, kept.all(filter));
  }

  /** In the order of the frames, which is how tools that make films want them. */
  private void frames(Context context) throws IOException {
    Fields fields = Query.of(context);
    Format format = Format.of(false, fields);
    fields.integer(
        "fps", 1, VideoFormat.MAX_FPS); // means nothing here, but the other files of a job have it
    fields.end();
    JobRow job = Ids.job(context, jobs);
    Iterator<PictureRow> rows = kept.someOf(job).iterator();
    send(context, "job-%d-frames.zip".formatted(job.id()), format, rows);
  }

  private void send(Context context, String name, Format format, Iterator<PictureRow> rows)
      throws IOException {
    context
        .contentType("application/zip")
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"");
    Charsets.onlyForText(context.res());
    ZipStream.write(
        context.outputStream(),
        StreamSupport.stream(Spliterators.spliteratorUnknownSize(rows, 0), false)
            .map(row -> entry(row, format))
            .iterator());
  }

  private ZipPicture entry(PictureRow row, Format format) {
    Recipe recipe = row.recipe();
    String extension = format.ending().substring(1);
    return new ZipPicture(
        new ZipName(recipe.model(), recipe.label(), recipe.seed(), extension),
        recipe.toJson(),
        row.created(),
        () -> kept.file(row, format));
  }
}
