package dev.ganvas.web.serve;

import dev.ganvas.web.api.Downloads;
import dev.ganvas.web.api.JobFileRoutes;
import dev.ganvas.web.api.JobRoutes;
import dev.ganvas.web.api.KeptPictures;
import dev.ganvas.web.api.ModelRoutes;
import dev.ganvas.web.api.OpenApiRoutes;
import dev.ganvas.web.api.PictureRoutes;
import dev.ganvas.web.api.PointRoutes;
import dev.ganvas.web.api.ProjectionRoutes;
import dev.ganvas.web.api.RecipeRoutes;
import dev.ganvas.web.api.SettingsRoutes;
import dev.ganvas.web.api.StyleRoutes;
import dev.ganvas.web.api.ZipRoutes;
import dev.ganvas.web.ask.Desk;
import dev.ganvas.web.http.EventLog;
import dev.ganvas.web.http.HttpServer;
import dev.ganvas.web.http.Metrics;
import dev.ganvas.web.http.PageRoutes;
import dev.ganvas.web.http.Routes;
import dev.ganvas.web.job.JobBook;
import dev.ganvas.web.job.Makers;
import dev.ganvas.web.kserve.InferRoutes;
import dev.ganvas.web.kserve.RepositoryRoutes;
import dev.ganvas.web.kserve.ServerRoutes;
import dev.ganvas.web.openai.ImageRoutes;
import dev.ganvas.web.openai.ModelListRoutes;
import dev.ganvas.web.project.Projections;
import dev.ganvas.web.shelf.Loader;
import dev.ganvas.web.shelf.Shelf;
import dev.ganvas.web.store.Store;
import dev.ganvas.web.training.Runs;
import dev.ganvas.web.training.RunsWatch;
import dev.ganvas.web.training.TrainingRoutes;
import dev.ganvas.web.work.SearchWorker;
import dev.ganvas.web.work.WorkQueue;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A running studio: models, queue, store and server, from the start to the end of all of them. */
final class Studio implements AutoCloseable {
  private final Metrics metrics = new Metrics();
  private final EventLog events = new EventLog();
  private final Endings endings;
  private final Store store;
  private final WorkQueue queue;
  private final Shelf shelf;
  private final Projections projections;
  private final JobBook jobs;
  private final HttpServer server;

  private Studio(StudioOptions options, Endings endings) throws IOException {
    this.endings = endings;
    endings.add(metrics::close);
    endings.add(events::close);
    queue = new WorkQueue(options.queue());
    StudioMeters meters = new StudioMeters(metrics.registry());
    StudioOptions.Times times = options.times();
    StudioOptions.Engines engines = options.engines();
    projections = new Projections(engines.projection(), engines.runtime());
    Loader loader = new Loader(engines.runtime(), times.limit(), times.pause(), queue, meters);
    shelf =
        new Shelf(options.places().zoo(), loader, queue, () -> events.publish("models", Map.of()));
    endings.add(shelf::close);
    shelf.open(); // before the rest, since it takes longest and goes on beside it
    store =
        options.places().store() == null ? Store.inMemory() : Store.open(options.places().store());
    endings.add(store::close);
    jobs = new JobBook(store, new Makers(shelf, queue, projections), events);
    endings.add(jobs::close);
    SearchWorker searcher = new SearchWorker(queue);
    endings.add(searcher::close);
    meters.watch(queue, shelf);
    Runs runs = new Runs(options.places().runs());
    endings.add(new RunsWatch(runs, () -> events.publish("runs", Map.of()))::close);
    jobs.resume(); // before anybody can ask for more
    searcher.start();
    server = HttpServer.start(options.http(), parts(runs));
    endings.add(server::close);
    endings.add(queue::close); // so that nobody waits for what will not be made
    endings.add(jobs::freeze);
  }

  /**
   * Starts everything; models go on loading for a moment.
   *
   * @throws IOException with a sentence, if the port is not to be had
   */
  static Studio start(StudioOptions options) throws IOException {
    Endings endings = new Endings();
    try {
      return new Studio(options, endings);
    } catch (IOException | RuntimeException e) {
      endings.close();
      throw e;
    }
  }

  /** All that answers, but the login, which the server adds where a token is asked for. */
  List<Routes> parts(Runs runs) {
    Desk desk = new Desk(shelf, queue);
    KeptPictures kept = new KeptPictures(store);
    Downloads downloads = new Downloads();
    return List.of(
        PageRoutes.load(),
        metrics,
        events,
        new ModelRoutes(shelf, desk, projections),
        new PointRoutes(desk),
        new StyleRoutes(desk),
        new JobRoutes(jobs, store, desk, projections),
        new ProjectionRoutes(jobs, kept),
        new JobFileRoutes(jobs, kept, downloads),
        new PictureRoutes(store, kept, events),
        new ZipRoutes(jobs, kept, downloads),
        new RecipeRoutes(shelf),
        new SettingsRoutes(store, events),
        new OpenApiRoutes(),
        new ModelListRoutes(shelf, desk),
        new ImageRoutes(desk),
        new ServerRoutes(shelf, desk),
        new InferRoutes(desk),
        new RepositoryRoutes(shelf, desk),
        new TrainingRoutes(runs));
  }

  URI address() {
    return server.address();
  }

  /** What does not work as it should, in a sentence. */
  Optional<String> trouble() {
    return store.trouble();
  }

  /** Ends everything in order; jobs that are not done go on when the store is opened again. */
  @Override
  public void close() {
    endings.close();
  }
}
