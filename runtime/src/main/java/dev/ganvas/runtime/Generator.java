package dev.ganvas.runtime;

import dev.ganvas.models.Check;
import dev.ganvas.models.card.ImageOutput;
import dev.ganvas.models.card.ModelCard;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Makes pictures with a trained network. Any number of threads may share one generator; their
 * requests take turns on its workers.
 *
 * <p>Every method that makes something throws {@link IllegalArgumentException} for a request that
 * this model cannot fulfil, {@link StoppedException} for one that was cancelled, interrupted or out
 * of time, {@link ModelException} if the graph fails, and {@link IllegalStateException} after
 * {@link #close}. Interrupting the waiting thread stops its request.
 */
public final class Generator implements AutoCloseable {
  private final ModelCard card;
  private final Options options;
  private final Device device;
  private final Plan plan;
  private final Labels labels;
  private final Darkroom darkroom;
  private final Jobs jobs;
  private final Crew crew;
  private final SafeExit.Registration registration;

  private Generator(Bundle bundle, Session session, Options options) {
    this.card = bundle.card();
    this.options = options;
    this.device = session.device();
    this.plan = Plan.of(card.output(), options, device);
    this.labels = Labels.of(card.inputs().label());
    this.darkroom =
        card.output() instanceof ImageOutput image ? new Darkroom(bundle, image, labels) : null;
    this.jobs = new Jobs(card.id());
    Network network = new OrtNetwork(session, card, plan.batch());
    this.crew = new Crew(card.id(), network, plan.workers());
    this.registration = SafeExit.onStop(Crew.PATIENCE, this::close);
  }

  /**
   * Opens the bundle in a directory with {@link Options#standard}.
   *
   * @throws ModelException if it cannot be loaded
   */
  public static Generator open(Path directory) {
    return open(directory, Options.standard());
  }

  /** As {@link #open(Path)}, with other options. */
  public static Generator open(Path directory, Options options) {
    return open(Bundle.read(directory), options);
  }

  /** As {@link #open(Path)}, for a bundle in memory, which is not needed afterwards. */
  public static Generator open(Bundle bundle, Options options) {
    Plan.check(bundle.card().output(), options);
    Device device = Device.choose(options.device());
    Session session = Session.open(bundle, device, options.workers());
    return new Generator(bundle, session, options);
  }

  /** What the model is and what may be asked of it. */
  public ModelCard card() {
    return card;
  }

  /** {@code cpu} or {@code gpu:N}; for a GPU that could not be used, also why. */
  public String device() {
    return device.text();
  }

  /** Makes all pictures of a request at once; for more than fit into memory use {@link #stream}. */
  public List<Picture> generate(Request request) {
    checkFits(request, darkroom().pictureBytes());
    try (Pictures pictures = stream(request)) {
      List<Picture> all = new ArrayList<>(request.count());
      pictures.forEachRemaining(all::add);
      return all;
    }
  }

  /** Makes the pictures of a request while they are taken; to be closed by the caller. */
  public Pictures stream(Request request) {
    Darkroom developing = darkroom();
    OptionalInt label = labels.resolve(request.label());
    Job job = jobs.begin(request.timeout());
    Iterator<Batch> batches = Batch.of(request, label, plan.batchFor(request.count()));
    Function<Batch, Future<List<Picture>>> start =
        batch -> {
          List<Picture> album = new ArrayList<>(batch.size());
          Sink sink = (part, values) -> developing.develop(part, values, album);
          return crew.submit(job, batch, sink, album);
        };
    return new Pictures(new Pipeline<>(job, batches, start, plan.ahead()), () -> jobs.end(job));
  }

  /** What the network itself gives for a request: pictures or points as plain floats. */
  public FloatTensor tensors(Request request) {
    int size = card.output().size();
    checkFits(request, (long) size * Float.BYTES);
    OptionalInt label = labels.resolve(request.label());
    float[] all = new float[request.count() * size];
    Job job = jobs.begin(request.timeout());
    try {
      Iterator<Batch> batches = Batch.of(request, label, plan.batchFor(request.count()));
      Sink sink =
          (part, values) ->
              System.arraycopy(values, 0, all, part.offset() * size, part.size() * size);
      new Pipeline<>(job, batches, batch -> crew.submit(job, batch, sink, batch), plan.ahead())
          .forEachRemaining(done -> {});
      return FloatTensor.of(request.count(), card.output(), all);
    } finally {
      jobs.end(job);
    }
  }

  /**
   * Makes the picture of a recipe again, byte for byte on the same kind of machine.
   *
   * @throws IllegalArgumentException if it is the recipe of another model
   */
  public Picture remake(Recipe recipe) {
    String sha256 = card.graphs().get(ModelCard.GENERATOR).sha256();
    Check.that(
        recipe.sha256().equals(sha256),
        "the recipe was made by %s with another sha256 than that of %s here",
        recipe.model(),
        card.id());
    return generate(recipe.request()).get(0);
  }

  /** Stops every request in progress; the generator remains usable. */
  public void cancel() {
    jobs.stopAll("the request was cancelled");
  }

  /** Pictures so far that had a NaN, an infinity or a value outside the card's range. */
  public long irregularPictures() {
    return darkroom == null ? 0 : darkroom.irregularPictures();
  }

  /** Stops every request, waits until none runs, and frees the network. */
  @Override
  public void close() {
    registration.close();
    jobs.close();
    crew.close();
  }

  private Darkroom darkroom() {
    Check.that(
        darkroom != null, "%s makes points, not pictures; they can be had as tensors", card.id());
    return darkroom;
  }

  private void checkFits(Request request, long bytesEach) {
    long most = Math.min(options.memoryLimit(), Integer.MAX_VALUE) / bytesEach;
    Check.that(
        request.count() <= most,
        "count is %d; allowed are 1 to %d at once; a stream, or several requests, make more",
        request.count(),
        most);
  }
}
