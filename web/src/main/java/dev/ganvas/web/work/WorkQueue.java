package dev.ganvas.web.work;

import dev.ganvas.models.Check;
import dev.ganvas.runtime.StoppedException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.function.Predicate;

/**
 * Works in waiting, bounded. Whoever runs a model takes groups from it: samples of that model from
 * several works, each client's in its own order, the client that had least service first.
 */
public final class WorkQueue {
  private static final Comparator<Work> BY_PLACE = Comparator.comparingDouble(Work::place);

  private final int capacity;
  private final List<Work> works = new ArrayList<>();
  private final Map<String, RuntimeException> shut = new HashMap<>();
  private final Fairness fairness = new Fairness();
  private final Speeds speeds = new Speeds();
  private double lastPlace;
  private long refused;

  /**
   * @param capacity the most works that wait or run at a time
   */
  public WorkQueue(int capacity) {
    this.capacity = Check.within("capacity", capacity, 1, 1_000_000);
  }

  /**
   * Puts a work behind all others of its client; returns its place in the order.
   *
   * @throws QueueFullException if there are too many, in all or of this client, who may take no
   *     more than three quarters of the places
   * @throws RuntimeException the reason why the model was {@link #shut}
   */
  public synchronized double add(Work work) {
    if (shut.containsKey(work.model())) {
      throw shut.get(work.model());
    }
    long own = works.stream().filter(other -> other.client().equals(work.client())).count();
    if (works.size() >= capacity || own >= Math.max(1, capacity * 3L / 4)) {
      refused++;
      throw new QueueFullException(works.size(), new Forecast(works, speeds).first());
    }
    work.place(++lastPlace);
    works.add(work);
    notifyAll();
    return work.place();
  }

  /**
   * Puts a work before all others but {@code position} ones; returns its new place in the order.
   */
  public synchronized double move(Work work, int position) {
    List<Work> others = works.stream().filter(other -> other != work).sorted(BY_PLACE).toList();
    int at = Math.max(0, Math.min(position, others.size()));
    double before = at == 0 ? lowest(others) - 2 : others.get(at - 1).place();
    double after = at == others.size() ? before + 2 : others.get(at).place();
    work.place((before + after) / 2);
    lastPlace = Math.max(lastPlace, work.place());
    return work.place();
  }

  private static double lowest(List<Work> works) {
    return works.isEmpty() ? 0 : works.get(0).place();
  }

  /** Ends a work that is not done; true if it had not ended before. */
  public boolean cancel(Work work, String reason) {
    return end(work, new StoppedException(reason));
  }

  /** From now on a model takes works again. */
  synchronized void open(String model) {
    shut.remove(model);
  }

  /**
   * Ends all works of a model and takes no more of them, for a reason that its clients are told.
   */
  public void shut(String model, RuntimeException reason) {
    List<Work> ended;
    synchronized (this) {
      shut.put(model, reason);
      ended = works.stream().filter(work -> work.model().equals(model)).toList();
    }
    ended.forEach(work -> end(work, reason));
  }

  /** When a work's turn comes; empty if it has ended. */
  public synchronized Optional<Prospect> prospect(Work work) {
    if (work.ended()) {
      return Optional.empty();
    }
    return Optional.of(new Forecast(works.stream().sorted(BY_PLACE).toList(), speeds).of(work));
  }

  /** Works that no one has begun. */
  public synchronized int waiting() {
    return (int) works.stream().filter(work -> !work.begun()).count();
  }

  /** Works that have been begun. */
  public synchronized int running() {
    return works.size() - waiting();
  }

  /** Works so far that were refused because there were too many. */
  public synchronized long refused() {
    return refused;
  }

  /**
   * The next group for a model; waits for one.
   *
   * @param most samples in it
   * @param open is asked while waiting; the answer is empty once it says no
   */
  synchronized Optional<Group> take(String model, int most, Predicate<String> open)
      throws InterruptedException {
    while (open.test(model)) {
      List<Slice> slices = gather(model, most);
      if (!slices.isEmpty()) {
        return Optional.of(new Group(slices));
      }
      wait();
    }
    return Optional.empty();
  }

  /** Wakes everybody who waits in {@link #take}. */
  synchronized void wake() {
    notifyAll();
  }

  private List<Slice> gather(String model, int most) {
    Map<Work, Integer> counts = new HashMap<>();
    List<Work> order = new ArrayList<>();
    for (int room = most; room > 0; room--) {
      Optional<Work> next =
          works.stream()
              .filter(work -> work.model().equals(model))
              .filter(work -> work.waiting() > counts.getOrDefault(work, 0))
              .min(
                  Comparator.comparingDouble((Work work) -> fairness.of(work.client()))
                      .thenComparing(BY_PLACE));
      if (next.isEmpty()) {
        break;
      }
      fairness.serve(next.get().client(), speeds.of(model));
      if (counts.merge(next.get(), 1, Integer::sum) == 1) {
        order.add(next.get());
      }
    }
    return order.stream().map(work -> work.next(counts.get(work))).toList();
  }

  /**
   * Tells those whose works begin with this group, and {@code waited} how many seconds that took.
   */
  void begin(Group group, DoubleConsumer waited) {
    for (Slice slice : group.slices()) {
      synchronized (slice.work().taker()) {
        if (slice.first() == 0 && isOpen(slice.work())) {
          slice.work().taker().begun();
          waited.accept(slice.work().age());
        }
      }
    }
  }

  /** Passes an answer on, unless nobody waits for it any more. */
  void answer(Work work, Answer answer) {
    synchronized (work.taker()) {
      if (!isOpen(work)) {
        return;
      }
      work.taker().take(answer);
      if (isLast(work, answer)) {
        work.taker().ended(null);
      }
    }
  }

  private synchronized boolean isOpen(Work work) {
    return !work.ended();
  }

  private synchronized boolean isLast(Work work, Answer answer) {
    boolean last = !work.ended() && work.answer(answer.samples().size());
    if (last) {
      forget(work);
    }
    return last;
  }

  /** Ends a work for a reason that its client is told; false if it had ended before. */
  boolean end(Work work, RuntimeException failure) {
    synchronized (this) {
      if (work.ended()) {
        return false;
      }
      work.end();
      forget(work);
    }
    synchronized (work.taker()) {
      work.taker().ended(failure);
    }
    return true;
  }

  private void forget(Work work) {
    works.remove(work);
    fairness.keepOnly(works.stream().map(Work::client).toList());
  }

  /** Whether nobody waits any more for any sample of a group. */
  synchronized boolean abandoned(Group group) {
    return group.slices().stream().allMatch(slice -> slice.work().ended());
  }

  Speeds speeds() {
    return speeds;
  }
}
