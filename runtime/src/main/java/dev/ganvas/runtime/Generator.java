package dev.ganvas.runtime;

import dev.ganvas.models.Check;
import dev.ganvas.models.card.ImageOutput;
import dev.ganvas.models.card.ModelCard;
import dev.ganvas.models.card.Task;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

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
  private final List<Layer> layers;
  private final long bytes;
  private final Device device;
  private final Plan plan;
  private final Resolver resolver;
  private final Darkroom darkroom;
  private final Networks networks;
  private final Workshop workshop;
  private final SafeExit.Registration registration;

  private Generator(Bundle bundle, List<Session> sessions, Options options) {
    this.card = bundle.card();
    this.options = options;
    this.layers = bundle.layers();
    this.bytes = bundle.bytes();
    this.device = sessions.get(sessions.size() - 1).device();
    this.plan = Plan.of(card, options, device);
    this.resolver = new Resolver(card);
    this.darkroom =
        card.output() instanceof ImageOutput image
            ? new Darkroom(bundle, image, resolver::stated)
            : null;
    this.networks = Networks.of(card, sessions, resolver.styles(), plan.batch());
    this.workshop = new Workshop(card.id(), networks.whole(), plan, resolver);
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
    if (bundle.card().task() == Task.CLASSIFY) {
      throw new ModelException(
          "its task is classify: it judges pictures and makes none; judges belong in models/judges");
    }
    Plan.fitting(bundle.card(), options);
    Device device = Device.choose(options.device());
    return Session.handOver(
        Session.openAll(bundle, device, options.workers()),
        sessions -> new Generator(bundle, sessions, options));
  }

  /** What the model is and what may be asked of it. */
  public ModelCard card() {
    return card;
  }

  /** {@code cpu} or {@code gpu:N}; for a GPU that could not be used, also why. */
  public String device() {
    return device.text();
  }

  /** The operations of its graphs, in their order. */
  public List<Layer> layers() {
    return layers;
  }

  /** The size of its graphs' files. */
  public long bytes() {
    return bytes;
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
    return workshop.pictures(request, darkroom());
  }

  /** What the network itself gives for a request: pictures or points as plain floats. */
  public FloatTensor tensors(Request request) {
    float[] all = answers(request, networks.whole(), card.output().size());
    return FloatTensor.of(request.count(), card.output(), all);
  }

  /**
   * The styles of a request's samples, with psi, mixes and directions applied: to be kept and
   * combined.
   */
  public List<StyleCode> styles(Request request) {
    Styles styles = resolver.styles();
    Check.that(styles.there(), "styles are for models that have some; %s has none", card.id());
    int size = styles.size();
    float[] all = answers(request, networks.styles(), size);
    return IntStream.range(0, request.count())
        .mapToObj(i -> styles.code(Arrays.copyOfRange(all, i * size, (i + 1) * size)))
        .toList();
  }

  private float[] answers(Request request, Network network, int size) {
    checkFits(request, (long) size * Float.BYTES);
    return workshop.answers(request, network, size);
  }

  /**
   * Turns what {@link #tensors} gave for a request into its pictures, as {@link #generate} does.
   *
   * @throws IllegalArgumentException if the tensor is not that of the request
   */
  public List<Picture> develop(Request request, FloatTensor tensor) {
    Darkroom developing = darkroom();
    tensor.check(request.count(), card.output());
    List<Picture> album = new ArrayList<>(request.count());
    Batch.of(request, resolver::draw, request.count())
        .forEachRemaining(batch -> developing.develop(batch, tensor.values(), album));
    return album;
  }

  /**
   * Makes nothing, but finds out whether this model could.
   *
   * @throws IllegalArgumentException if the request is not valid for this model
   */
  public void check(Request request) {
    resolver.check(request);
  }

  /**
   * A sample as a picture's recipe states it: with psi, and with label and codes, its own and of
   * what it mixes, be they asked for in other words or drawn by the seed.
   *
   * @throws IllegalArgumentException if it is not valid for this model
   */
  public Sample stated(Sample sample) {
    return resolver.stated(resolver.draw(sample));
  }

  /** Pictures that are worth computing together: as many as keep every worker busy. */
  public int breadth() {
    return plan.workers() * plan.batch();
  }

  /**
   * Makes the picture of a recipe again, byte for byte on the same kind of machine.
   *
   * @throws IllegalArgumentException if it is the recipe of another model
   */
  public Picture remake(Recipe recipe) {
    Check.that(
        recipe.sha256().equals(card.sha256()),
        "the recipe was made by %s with another sha256 than that of %s here",
        recipe.model(),
        card.id());
    return generate(recipe.request()).get(0);
  }

  /** Stops every request in progress; the generator remains usable. */
  public void cancel() {
    workshop.cancel();
  }

  /** Pictures so far that had a NaN, an infinity or a value outside the card's range. */
  public long irregularPictures() {
    return darkroom == null ? 0 : darkroom.irregularPictures();
  }

  /** Stops every request, waits until none runs, and frees the network. */
  @Override
  public void close() {
    try {
      workshop.close();
    } finally {
      registration.close(); // not before: a signal would end the process under a run
    }
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
