package dev.ganvas.web.shelf;

import dev.ganvas.models.card.ModelCard;
import dev.ganvas.runtime.ModelException;
import dev.ganvas.runtime.StoppedException;
import dev.ganvas.web.work.ModelWorker;
import dev.ganvas.web.work.WorkQueue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One bundle's place on the shelf. Its worker is replaced only by another that has been loaded,
 * verified and warmed up; what changes a slot holds its monitor, what reads it does not wait.
 */
final class Slot {
  private static final Logger LOG = LoggerFactory.getLogger(Slot.class);

  private final Path directory;
  private final Loader loader;
  private final WorkQueue queue;
  private final BiPredicate<String, Slot> isTaken;
  private final Runnable onChange;

  /** As last seen; a bundle is read when it has been seen twice alike. */
  private Optional<Fingerprint> seen = Optional.empty();

  private Optional<Fingerprint> tried = Optional.empty();
  private volatile ModelWorker worker;
  private boolean unloaded;
  private volatile Model model;

  Slot(
      Path directory,
      Loader loader,
      WorkQueue queue,
      BiPredicate<String, Slot> isTaken,
      Runnable onChange) {
    this.directory = directory;
    this.loader = loader;
    this.queue = queue;
    this.isTaken = isTaken;
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
  void begin() {
    seen = Fingerprint.of(directory);
    show(ModelState.LOADING, null);
    Thread thread = new Thread(this::load, "ganvas-load-" + directory.getFileName());
    thread.setDaemon(true);
    thread.start();
  }

  /** Loads the bundle if it has changed and is quiet again. */
  synchronized void look() {
    Optional<Fingerprint> now = Fingerprint.of(directory);
    boolean quiet = now.isPresent() && now.equals(seen);
    seen = now;
    if (quiet && !now.equals(tried) && !unloaded) {
      load();
    }
  }

  synchronized void load() {
    unloaded = false;
    tried = Fingerprint.of(directory);
    if (worker == null) {
      show(ModelState.LOADING, null);
    }
    try {
      replace(loaded());
      show(ModelState.READY, null);
    } catch (ModelException | StoppedException | IllegalStateException e) {
      LOG.warn("{} cannot be served: {}", directory.getFileName(), e.getMessage());
      if (worker == null) {
        show(ModelState.UNAVAILABLE, e.getMessage());
        queue.shut(id(), new ModelException(e.getMessage()));
      }
    }
  }

  private ModelWorker loaded() {
    ModelWorker next = loader.load(directory);
    try {
      String id = next.generator().card().id();
      if (isTaken.test(id, this)) {
        throw new ModelException("another bundle has the same id, %s".formatted(id));
      }
      next.start();
      return next;
    } catch (RuntimeException e) {
      next.generator().close();
      throw e;
    }
  }

  private void replace(ModelWorker next) {
    if (worker != null) {
      worker.retire();
    }
    worker = next;
  }

  synchronized void unload() {
    unloaded = true;
    takeAway("the model was unloaded");
    show(ModelState.UNAVAILABLE, "it was unloaded");
  }

  /** The bundle is gone: what waits for it waits in vain. */
  synchronized void remove() {
    takeAway("the model was removed");
  }

  private void takeAway(String reason) {
    if (worker != null) {
      String id = worker.generator().card().id();
      worker.retire();
      worker = null;
      queue.shut(id, new ModelException(reason));
    }
  }

  synchronized void close() {
    if (worker != null) {
      worker.stop();
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

  private String id() {
    if (worker != null) {
      return worker.generator().card().id();
    }
    try {
      return ModelCard.read(directory.resolve(ModelCard.FILE_NAME)).id();
    } catch (IOException | IllegalArgumentException e) {
      return String.valueOf(directory.getFileName());
    }
  }
}
