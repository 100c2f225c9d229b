package dev.ganvas.web.shelf;

import dev.ganvas.models.Check;
import dev.ganvas.runtime.ModelException;
import dev.ganvas.runtime.SafeExit;
import dev.ganvas.web.work.Work;
import dev.ganvas.web.work.WorkQueue;
import dev.ganvas.web.zoo.Zoo;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.Timer;
import java.util.TimerTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All models of a zoo, served. A bundle that appears, changes or goes is noticed within a few
 * seconds: it is loaded when its files have stopped changing, and until the new one is verified the
 * old one serves.
 */
public final class Shelf implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Shelf.class);
  private static final Duration PATIENCE = Duration.ofSeconds(9);

  private final Zoo zoo;
  private final Loader loader;
  private final WorkQueue queue;
  private final Runnable onChange;
  private final Claims claims = new Claims();
  private final Map<Path, Slot> slots = new LinkedHashMap<>();

  /** What the last look did not find, and why it failed; for the thread that looks alone. */
  private Set<Path> missing = Set.of();

  private String trouble;
  private SafeExit.Registration registration;
  private final Timer watch = new Timer("ganvas-shelf", true);

  /**
   * @param onChange is called whenever the answer of {@link #models} may have changed
   */
  public Shelf(Zoo zoo, Loader loader, WorkQueue queue, Runnable onChange) {
    this.zoo = zoo;
    this.loader = loader;
    this.queue = queue;
    this.onChange = onChange;
  }

  /** Begins to load what there is, and to watch; returns at once. */
  public void open() {
    registration = SafeExit.onStop(PATIENCE, this::close); // also models that are being loaded
    scan(Slot::begin);
    watch.schedule(
        new TimerTask() {
          @Override
          public void run() {
            scan(Slot::look);
          }
        },
        loader.pause().toMillis(),
        loader.pause().toMillis());
  }

  /** In alphabetical order. */
  public List<Model> models() {
    return slots().stream()
        .map(Slot::model)
        .flatMap(Optional::stream)
        .sorted(Comparator.comparing(Model::id))
        .toList();
  }

  /** The model with this id: the ready one, if a broken bundle claims the same. */
  public Optional<Model> find(String id) {
    return slot(id).flatMap(Slot::model);
  }

  /**
   * Puts a work into the queue; if its model is not to be had any more, it ends at once.
   *
   * @return its place in the order
   * @throws dev.ganvas.web.work.QueueFullException if there are too many
   */
  public double ask(Work work) {
    double place = queue.add(work);
    // Afterwards, since a model may go at any moment, and takes along only what waits by then.
    Optional<Model> model = find(work.model());
    if (model.isEmpty()) {
      queue.endWaiting(work.model(), new ModelException("the model was removed"));
    } else if (model.get().state() == ModelState.UNAVAILABLE) {
      queue.endWaiting(work.model(), new ModelException(model.get().reason()));
    }
    return place;
  }

  /**
   * Takes a model off the shelf until {@link #load}.
   *
   * @throws IllegalArgumentException if there is no such model
   */
  public void unload(String id) {
    existing(id).unload();
  }

  /**
   * Loads a model from its directory anew, and waits for it.
   *
   * @throws IllegalArgumentException if there is no such model
   * @throws ModelException if it cannot be served as it is now; what was loaded before goes on
   */
  public void load(String id) {
    existing(id)
        .load()
        .ifPresent(
            reason -> {
              throw new ModelException(reason);
            });
  }

  /** Stops runs for which nobody waits any more. */
  public void stopAbandoned() {
    slots().forEach(Slot::stopIfAbandoned);
  }

  /** Stops what is running and frees all models. */
  @Override
  public void close() {
    registration.close();
    watch.cancel();
    slots().parallelStream().forEach(Slot::close);
  }

  private Slot existing(String id) {
    Optional<Slot> found = slot(id);
    Check.that(found.isPresent(), "there is no model %s", Check.quoted(id));
    return found.get();
  }

  private Optional<Slot> slot(String id) {
    return slots().stream()
        .filter(slot -> slot.model().filter(model -> model.id().equals(id)).isPresent())
        .min(Comparator.comparing(slot -> slot.model().filter(Model::isReady).isEmpty()));
  }

  private List<Slot> slots() {
    synchronized (slots) {
      return new ArrayList<>(slots.values());
    }
  }

  private interface Visit {
    void pay(Slot slot);
  }

  private void scan(Visit visit) {
    try {
      List<Path> bundles = zoo.bundles();
      for (Path bundle : bundles) {
        visit.pay(slotOf(bundle));
      }
      removeAllBut(bundles);
      trouble = null;
    } catch (IOException | RuntimeException e) {
      if (!e.toString().equals(trouble)) { // once, not every second
        LOG.error("The directory of models cannot be watched", e);
      }
      trouble = e.toString();
    }
  }

  private Slot slotOf(Path bundle) {
    synchronized (slots) {
      return slots.computeIfAbsent(bundle, path -> new Slot(path, loader, claims, onChange));
    }
  }

  /** A bundle may be away for a moment, while another is put in its place. */
  private void removeAllBut(List<Path> bundles) {
    Set<Path> gone = new HashSet<>();
    for (Slot slot : slots()) {
      if (!bundles.contains(slot.directory()) && !missing.contains(slot.directory())) {
        gone.add(slot.directory());
      } else if (!bundles.contains(slot.directory())) {
        synchronized (slots) {
          slots.remove(slot.directory());
        }
        slot.remove();
        onChange.run();
      }
    }
    missing = gone;
  }
}
