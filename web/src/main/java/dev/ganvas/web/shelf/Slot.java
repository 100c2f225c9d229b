package dev.ganvas.web.shelf;

import dev.ganvas.models.card.ModelCard;
import dev.ganvas.runtime.ModelException;
import dev.ganvas.runtime.StoppedException;
import dev.ganvas.web.Daemons;
import dev.ganvas.web.work.ModelWorker;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One bundle's place on the shelf. Its worker is replaced only by another that has been loaded,
 * verified and warmed up; what changes a slot holds its monitor, what reads it does not wait.
 */
final class Slot {
  private static final Logger LOG = LoggerFactory.getLogger(Slot.class);

  private static final String GONE = "the model is gone";

  private final Path directory;
  private final Loader loader;
  private final Claims claims;
  private final Runnable onChange;

  /** As last seen; a bundle is read when it has been seen twice alike. */
  private Optional<Fingerprint> seen = Optional.empty();

  private Optional<Fingerprint> tried = Optional.empty();

  /** The id that another bundle has; null if this is not the trouble. */
  private String wanted;

  private boolean unloaded;
  private volatile boolean closed;
  private volatile boolean loading;

  /** What is being warmed up, so that it can be stopped. */
  private volatile ModelWorker next;

  private volatile ModelWorker worker;
  private volatile Model model;

  Slot(Path directory, Loader loader, Claims claims, Runnable onChange) {
    this.directory = directory;
    this.loader = loader;
    this.claims = claims;
    this.onChange = onChange;
  }

  Path directory() {
    return directory;
  }

  /** Empty before the bundle was looked at. */
  Optional<Model> model() {
    return Optional.ofNullable(model);
  }

  /** Loads what is there now on a thread of its own. */
  synchronized void begin() {
    seen = Fingerprint.of(directory);
    claims.claim(id(), this); // before others that load meanwhile, so that the first one has it
    show(ModelState.LOADING, null);
    inBackground(this::load);
  }

  /** Loads the bundle, on a thread of its own, if it has changed and is quiet again. */
  void look() {
    if (!loading) {
      lookClosely();
    }
  }

  private synchronized void lookClosely() {
    Optional<Fingerprint> now = Fingerprint.of(directory);
    boolean quiet = now.isPresent() && now.equals(seen);
    seen = now;
    boolean free = wanted != null && claims.isFree(wanted);
    if (quiet && !unloaded && (free || !now.equals(tried))) {
      tried = now;
      inBackground(this::load);
    }
  }

  private void inBackground(Runnable change) {
    Daemons.named("ganvas-load-" + directory.getFileName()).newThread(change).start();
  }

  /** Loads what is there now; returns why that cannot be served, if so. */
  synchronized Optional<String> load() {
    if (closed) {
      return Optional.of(GONE);
    }
    loading = true;
    unloaded = false;
    wanted = null;
    tried = Fingerprint.of(directory);
    if (worker == null) {
      show(ModelState.LOADING, null);
    }
    try {
      replace(loaded());
      return Optional.empty();
    } catch (RuntimeException | OutOfMemoryError | LinkageError e) {
      String reason = Trouble.reason(e);
      LOG.warn("{} cannot be served: {}", directory.getFileName(), reason, e);
      refuse(reason);
      return Optional.of(reason);
    } finally {
      loading = false;
    }
  }

  private ModelWorker loaded() {
    ModelWorker loaded = loader.load(directory);
    next = loaded;
    boolean started = false;
    try {
      String id = id(loaded);
      if (!claims.claim(id, this)) {
        wanted = id;
        throw new ModelException("another bundle has the same id, %s".formatted(id));
      }
      if (closed) {
        throw new StoppedException(GONE);
      }
      loaded.warmUp();
      started = true;
      return loaded;
    } finally {
      next = null;
      if (!started) {
        loaded.generator().close();
      }
    }
  }

  private void replace(ModelWorker loaded) {
    ModelWorker old = worker;
    worker = loaded;
    claims.keep(id(), this);
    show(ModelState.READY, null);
    if (old != null) {
      old.retire();
    }
    loaded.start(old);
    if (old != null && !id(old).equals(id())) {
      loader.queue().endWaiting(id(old), new ModelException("the model was replaced by another"));
    }
  }

  /** The bundle is no good: what served before goes on, if there is something. */
  private void refuse(String reason) {
    if (worker != null) {
      claims.keep(id(), this);
      return;
    }
    claims.keep(null, this);
    String waited = model.id();
    show(ModelState.UNAVAILABLE, reason);
    loader.queue().endWaiting(waited, new ModelException(reason));
  }

  synchronized void unload() {
    unloaded = true;
    ModelWorker old = worker;
    worker = null;
    show(ModelState.UNAVAILABLE, "it was unloaded");
    retire(old, "the model was unloaded");
  }

  /** The bundle is gone: what waits for it waits in vain. To be called when nobody finds it. */
  void remove() {
    stopLoading();
    inBackground(
        () -> {
          synchronized (this) {
            claims.keep(null, this);
            retire(worker, "the model was removed");
            worker = null;
          }
        });
  }

  private void stopLoading() {
    closed = true;
    ModelWorker now = next;
    if (now != null) {
      now.generator().close();
    }
  }

  /** What runs is finished. */
  private void retire(ModelWorker old, String reason) {
    if (old != null) {
      old.retire();
      loader.queue().endWaiting(id(old), new ModelException(reason));
    }
  }

  void close() {
    stopLoading();
    synchronized (this) {
      if (worker != null) {
        worker.stop();
      }
    }
  }

  /** Stops a run for which nobody waits any more. */
  void stopIfAbandoned() {
    ModelWorker now = worker;
    if (now != null) {
      now.stopIfAbandoned();
    }
  }

  private void show(ModelState state, String reason) {
    model = new Model(id(), state, reason, directory, worker == null ? null : worker.generator());
    onChange.run();
  }

  private static String id(ModelWorker worker) {
    return worker.generator().card().id();
  }

  private String id() {
    if (worker != null) {
      return id(worker);
    }
    try {
      return ModelCard.read(directory.resolve(ModelCard.FILE_NAME)).id();
    } catch (IOException | IllegalArgumentException e) {
      return String.valueOf(directory.getFileName());
    }
  }
}
