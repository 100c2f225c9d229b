package dev.ganvas.web.shelf;

import dev.ganvas.models.Check;
import dev.ganvas.web.work.WorkQueue;
import dev.ganvas.web.zoo.Zoo;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  private static final long SCAN_MILLIS = 1_000;

  private final Zoo zoo;
  private final Loader loader;
  private final WorkQueue queue;
  private final Runnable onChange;
  private final Map<Path, Slot> slots = new LinkedHashMap<>();
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
    scan(Slot::begin);
    watch.schedule(
        new TimerTask() {
          @Override
          public void run() {
            scan(Slot::look);
          }
        },
        SCAN_MILLIS,
        SCAN_MILLIS);
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
    return models().stream()
        .filter(model -> model.id().equals(id))
        .min(Comparator.comparing(model -> !model.isReady()));
  }

  /**
   * Takes a model off the shelf until {@link #load}.
   *
   * @throws IllegalArgumentException if there is no such model
   */
  public void unload(String id) {
    slot(id).unload();
  }

  /**
   * Loads a model from its directory anew, and waits for it.
   *
   * @throws IllegalArgumentException if there is no such model
   */
  public void load(String id) {
    slot(id).load();
  }

  /** Stops runs for which nobody waits any more. */
  public void stopAbandoned() {
    slots().forEach(Slot::stopIfAbandoned);
  }

  /** Stops what is running and frees all models. */
  @Override
  public void close() {
    watch.cancel();
    slots().parallelStream().forEach(Slot::close);
  }

  private Slot slot(String id) {
    Optional<Slot> found =
        slots().stream()
            .filter(slot -> slot.model().filter(model -> model.id().equals(id)).isPresent())
            .findFirst();
    Check.that(found.isPresent(), "there is no model %s", Check.quoted(id));
    return found.get();
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
    } catch (IOException e) {
      LOG.warn("The directory of models cannot be read", e);
    } catch (RuntimeException e) {
      LOG.error("The models cannot be watched", e);
    }
  }

  private Slot slotOf(Path bundle) {
    synchronized (slots) {
      return slots.computeIfAbsent(
          bundle, path -> new Slot(path, loader, queue, this::isTaken, onChange));
    }
  }

  /** Whether another bundle than {@code slot} is ready under this id. */
  private boolean isTaken(String id, Slot slot) {
    return slots().stream()
        .filter(other -> other != slot)
        .map(Slot::model)
        .flatMap(Optional::stream)
        .anyMatch(model -> model.isReady() && model.id().equals(id));
  }

  private void removeAllBut(List<Path> bundles) {
    for (Slot slot : slots()) {
      if (!bundles.contains(slot.directory())) {
        slot.remove();
        synchronized (slots) {
          slots.remove(slot.directory());
        }
        onChange.run();
      }
    }
  }
}
