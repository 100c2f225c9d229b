package dev.ganvas.runtime;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import dev.ganvas.models.Check;
import dev.ganvas.models.card.ClassOutput;
import dev.ganvas.models.card.ImageInput;
import dev.ganvas.models.card.ModelCard;
import dev.ganvas.models.card.Task;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at pictures with a trained classifier: which class each shows, and by which features. Any
 * number of threads may share one judge; they take turns.
 */
public final class Judge implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Judge.class);

  /** The most pictures in one run of the graph. */
  private static final int BATCH = 64;

  private final ModelCard card;
  private final ImageInput image;
  private final ClassOutput output;
  private final Session session;
  private final int batch;
  private final FloatBuffer pixels;
  private final FloatBuffer scores;
  private final FloatBuffer features;
  private final SafeExit.Registration registration;
  private boolean closed;

  private Judge(Bundle bundle, Session session, int batch) {
    this.card = bundle.card();
    this.image = card.inputs().image();
    this.output = (ClassOutput) card.output();
    this.session = session;
    this.batch = batch;
    this.pixels = Native.floats((long) batch * image.size());
    this.scores = Native.floats((long) batch * output.size());
    this.features = Native.floats((long) batch * output.features().dim());
    this.registration = SafeExit.onStop(Crew.PATIENCE, this::close);
  }

  /**
   * Opens the bundle in a directory with {@link Options#standard}.
   *
   * @throws ModelException if it cannot be loaded, or is no judge
   */
  public static Judge open(Path directory) {
    return open(directory, Options.standard());
  }

  /** As {@link #open(Path)}, on another device or with another number of workers. */
  public static Judge open(Path directory, Options options) {
    Bundle bundle = Bundle.read(directory);
    if (bundle.card().task() != Task.CLASSIFY) {
      throw new ModelException(
          "%s is no judge: it makes pictures or points and classifies none"
              .formatted(bundle.card().id()));
    }
    int batch = Math.min(BATCH, Plan.fitting(bundle.card(), options));
    Device device = Device.choose(options.device());
    return Session.handOver(
        Session.openAll(bundle, device, options.workers()),
        sessions -> new Judge(bundle, sessions.get(0), batch));
  }

  /** What the judge is: the pictures that it takes, its classes, and how right it is. */
  public ModelCard card() {
    return card;
  }

  /**
   * Looks at pictures of the size and range that the card says.
   *
   * @param pictures {@code [N, channels, height, width]} as one array
   * @throws IllegalArgumentException if these are no pictures of the card's size
   * @throws ModelException if the graph fails
   * @throws StoppedException if the judge is closed on the way
   */
  public Verdicts judge(float[] pictures) {
    int size = image.size();
    Check.that(
        pictures.length > 0 && pictures.length % size == 0,
        "%d floats given; %s looks at pictures of %d",
        pictures.length,
        card.id(),
        size);
    int count = pictures.length / size;
    Verdicts verdicts = new Verdicts(count, output);
    for (int first = 0; first < count; first += batch) {
      judge(pictures, first, Math.min(batch, count - first), verdicts);
    }
    return verdicts;
  }

  /** One batch at a time, so that closing has little to wait for. */
  private synchronized void judge(float[] pictures, int first, int count, Verdicts verdicts) {
    if (closed) {
      throw new StoppedException("the judge was closed");
    }
    pixels.clear().put(pictures, first * image.size(), count * image.size()).flip();
    int classes = output.size();
    int dim = output.features().dim();
    scores.clear().limit(count * classes);
    features.clear().limit(count * dim);
    try (OnnxTensor in =
            Native.tensor(pixels, count, image.channels(), image.height(), image.width());
        OnnxTensor said = Native.tensor(scores, count, classes);
        OnnxTensor saw = Native.tensor(features, count, dim)) {
      session.run(
          Map.of(image.tensor(), in),
          Map.of(output.tensor(), said, output.features().tensor(), saw));
    } catch (OrtException e) {
      LOG.debug("{}: the run failed", card.id(), e);
      throw new ModelException(
          card.id() + " failed while running: its graph does not do what its card says");
    }
    scores.get(verdicts.scores(), first * classes, count * classes);
    features.get(verdicts.features(), first * dim, count * dim);
  }

  /** Waits for the run in progress, and frees the network. */
  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      registration.close();
      session.close();
    }
  }
}
