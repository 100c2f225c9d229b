package dev.ganvas.web.api;

import dev.ganvas.runtime.Recipe;
import dev.ganvas.web.http.Charsets;
import dev.ganvas.web.http.Fields;
import dev.ganvas.web.http.HttpFailure;
import dev.ganvas.web.http.Routes;
import dev.ganvas.web.media.ZipName;
import dev.ganvas.web.media.ZipPicture;
import dev.ganvas.web.media.ZipStream;
import dev.ganvas.web.store.Filter;
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
  private final KeptPictures kept;
  private final Downloads downloads;

  public ZipRoutes(KeptPictures kept, Downloads downloads) {
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
    Filter filter = GalleryFilter.of(fields).filter();
    boolean jpeg = fields.word("format", List.of("png", "jpg")).orElse("png").equals("jpg");
    Format format = Format.of(jpeg, fields);
    fields.end();
    Iterator<PictureRow> rows = kept.all(filter);
    if (!rows.hasNext()) {
      throw HttpFailure.notFound("no picture is like that");
    }
    send(context, "ganvas-pictures.zip", format, rows);
  }

  /** In the order of the frames, which is how tools that make films want them. */
  private void frames(Context context) throws IOException {
    Fields fields = Query.of(context);
    Format format = Format.of(false, fields);
    fields.integer("fps", 1, 60); // means nothing here, but the other files of a job have it
    fields.end();
    long job = Ids.of(context, "job");
    Iterator<PictureRow> rows = kept.rowsOf(job).iterator();
    if (!rows.hasNext()) {
      throw HttpFailure.notFound("there is no such job, or it has no pictures yet");
    }
    send(context, "job-%d-frames.zip".formatted(job), format, rows);
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
