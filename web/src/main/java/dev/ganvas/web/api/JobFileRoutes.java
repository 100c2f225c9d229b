package dev.ganvas.web.api;

import dev.ganvas.models.Check;
import dev.ganvas.runtime.StoppedException;
import dev.ganvas.runtime.image.Pixels;
import dev.ganvas.runtime.image.Sheet;
import dev.ganvas.web.ask.SideWork;
import dev.ganvas.web.http.Charsets;
import dev.ganvas.web.http.Departure;
import dev.ganvas.web.http.Fields;
import dev.ganvas.web.http.HttpFailure;
import dev.ganvas.web.http.Outflow;
import dev.ganvas.web.http.Routes;
import dev.ganvas.web.job.JobBook;
import dev.ganvas.web.job.JobJson;
import dev.ganvas.web.media.Gif;
import dev.ganvas.web.media.GifTiming;
import dev.ganvas.web.media.VideoFormat;
import dev.ganvas.web.store.JobRow;
import dev.ganvas.web.store.PictureRow;
import dev.ganvas.web.task.Task;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All pictures of a job as one file: a grid, or moving. */
public final class JobFileRoutes implements Routes {
  private static final Logger LOG = LoggerFactory.getLogger(JobFileRoutes.class);
  private static final int FPS = 20;
  private static final int FILMS = 2;

  private final JobBook jobs;
  private final KeptPictures kept;
  private final Downloads downloads;

  /** Each keeps a processor busy. */
  private final SideWork films =
      new SideWork(
          "ganvas-film",
          FILMS,
          Downloads.AT_ONCE,
          "too many films are being made; try again in a while");

  public JobFileRoutes(JobBook jobs, KeptPictures kept, Downloads downloads) {
    this.jobs = jobs;
    this.kept = kept;
    this.downloads = downloads;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/api/jobs/{id}/grid.png", downloads.bounded(this::grid));
    routes.get("/api/jobs/{id}/walk.gif", downloads.bounded(this::gif));
    for (VideoFormat format : VideoFormat.values()) {
      String path = "/api/jobs/{id}/walk." + format.extension();
      routes.get(path, context -> video(format, context));
    }
  }

  private void grid(Context context) {
    Query.of(context).end();
    JobRow row = find(context);
    Task task = JobJson.task(row);
    Optional<Task.Axes> axes = task.axes();
    List<PictureRow> rows = kept.someOf(row);
    Sheet.checkArea(rows.stream().mapToLong(each -> (long) each.width() * each.height()).sum());
    boolean whole = rows.size() == row.job().total();
    Sheet sheet =
        axes.isPresent() && whole
            ? new Sheet(task.columns(), axes.get().x(), axes.get().y())
            : Sheet.plain(task.columns());
    List<Pixels> pictures = rows.stream().map(kept::pixels).toList();
    send(context, Format.PNG, row, "grid.png").result(sheet.draw(pictures).png());
  }

  private void gif(Context context) throws IOException {
    JobRow row = find(context);
    GifTiming timing = GifTiming.ofFps(fps(context, GifTiming.MAX_FPS));
    List<PictureRow> rows = kept.someOf(row);
    Check.within("the number of frames", rows.size(), 1, Gif.MAX_FRAMES);
    Gif.write(send(context, "image/gif", row, "walk.gif").outputStream(), frames(rows), timing);
  }

  /** Made as a whole before any of it is sent, unless its client leaves meanwhile. */
  private void video(VideoFormat format, Context context) {
    JobRow row = find(context);
    int fps = fps(context, VideoFormat.MAX_FPS);
    List<PictureRow> rows = kept.someOf(row);
    String name = "walk." + format.extension();
    AtomicBoolean gone = new AtomicBoolean();
    context.future(
        () ->
            downloads.bounded(
                () -> {
                  CompletableFuture<InputStream> film =
                      films.ask(() -> film(format, wanted(rows, gone), fps));
                  Departure.watch(context, () -> gone.set(true));
                  return film.thenCompose(
                      made -> Outflow.send(send(context, format.mediaType(), row, name), made));
                }));
  }

  private static InputStream film(VideoFormat format, Iterator<Pixels> frames, int fps) {
    try {
      return format.read(frames, fps);
    } catch (IOException e) {
      LOG.warn("A film cannot be written", e);
      throw new HttpFailure(
          503, "there is no room for a film in the server's directory of temporary files");
    }
  }

  private Iterator<Pixels> wanted(List<PictureRow> rows, AtomicBoolean gone) {
    return rows.stream()
        .map(
            row -> {
              if (gone.get()) {
                throw new StoppedException("the client went away");
              }
              return kept.pixels(row);
            })
        .iterator();
  }

  /** One at a time, since all together may be more than fits into memory. */
  private Iterator<Pixels> frames(List<PictureRow> rows) {
    return rows.stream().map(kept::pixels).iterator();
  }

  private static int fps(Context context, int most) {
    Fields fields = Query.of(context);
    int fps = fields.integer("fps", 1, most).orElse(FPS);
    fields.end();
    return fps;
  }

  private static Context send(Context context, String type, JobRow row, String name) {
    context
        .contentType(type)
        .header("Content-Disposition", "inline; filename=\"job-%d-%s\"".formatted(row.id(), name));
    Charsets.onlyForText(context.res());
    return context;
  }

  private JobRow find(Context context) {
    return Ids.job(context, jobs);
  }
}
