package dev.ganvas.web.work;

import dev.ganvas.models.Check;
import dev.ganvas.runtime.StoppedException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Works in waiting, bounded. Whoever runs a model takes groups from it: samples of that model from
 * several works, each client's in its own order, the client that had least service first.
 */
public final class WorkQueue {
  private static final String STOPPING = "the studio is about to stop";

  private final int capacity;
  private final List<Work> works = new ArrayList<>();
  private final Fairness fairness = new Fairness();
  private final Speeds speeds = new Speeds();
  private final Gathering gathering = new Gathering(fairness, speeds);
  private final Takers takers = new Takers(this);
  private double lastPlace;
  private long refused;
  private volatile boolean closed;

  /**
   * @param capacity the most works that wait or run at a time
   */
  public WorkQueue(int capacity) {
    this.capacity = Check.within("capacity", capacity, 1, 1_000_000);
  }

  /**
   * Puts a work behind all others of its client; returns its place in the order. One that has ended
   * already stays out.
   *
   * @throws QueueFullException if there are too many, in all or of this client, who may take no
   *     more than three quarters of the places
   */
  public double add(Work work) {
    double place = put(work);
    if (closed) {
      cancel(work, STOPPING);
    }
    return place;
  }

  private synchronized double put(Work work) {
    checkRoom(work.client());
    work.place(++lastPlace);
    if (!work.ended()) {
      works.add(work);
      notifyAll();
    }
    return work.place();
  }

  /**
   * Finds out whether a client's next work would be taken now.
   *
   * @throws QueueFullException as for {@link #add}
   */
  public synchronized void checkRoom(String client) {
    long own = works.stream().filter(work -> work.client().equals(client)).count();
    if (works.size() >= capacity || own >= Math.max(1, capacity * 3L / 4)) {
      refused++;
      throw new QueueFullException(works.size(), new Forecast(works, speeds).first());
    }
  }

  /**
   * Puts a work before all {@code among} but {@code position} ones; returns the places in the order
   * that have changed. Those that have ended do not count.
   */
  public synchronized Map<Work, Double> move(Work work, int position, Collection<Work> among) {
    List<Work> others =
        works.stream()
            .filter(other -> other != work && among.contains(other))
            .sorted(Work.BY_PLACE)
            .toList();
    int at = Math.max(0, Math.min(position, others.size()));
    List<Work> moved = new ArrayList<>(List.of(work));
    if (!work.placeBetween(others, at)) {
      // Many moves into one gap have used up the numbers in it.
      for (int i = 0; i < others.size(); i++) {
        others.get(i).place(i);
      }
      work.place(at - 0.5);
      moved.addAll(others);
    }
    lastPlace = works.stream().mapToDouble(Work::place).max().orElse(lastPlace);
    return moved.stream().collect(Collectors.toMap(each -> each, Work::place));
  }

  /** Ends a work that is not done; true if it had not ended before. */
  public boolean cancel(Work work, String reason) {
    return takers.end(work, new StoppedException(reason));
  }

  /**
   * Ends the works of a model of which something waits, for a reason that their clients are told.
   * Those of which all is running are left to whoever runs them.
   */
  public void endWaiting(String model, RuntimeException reason) {
    matching(work -> work.model().equals(model) && work.waiting() > 0)
        .forEach(work -> takers.end(work, reason));
  }

  /** Ends all works, and from now on every one at once. */
  public void close() {
    closed = true;
    matching(work -> true).forEach(work -> cancel(work, STOPPING));
  }

  private synchronized List<Work> matching(Predicate<Work> wanted) {
    return works.stream().filter(wanted).toList();
  }

  /** When a work's turn comes; empty if it has ended. */
  public synchronized Optional<Prospect> prospect(Work work) {
    if (work.ended()) {
      return Optional.empty();
    }
    List<Work> before = works.stream().filter(work::competesWith).sorted(Work.BY_PLACE).toList();
    return Optional.of(new Forecast(before, speeds).of(work));
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
      List<Slice> slices = gathering.next(works, model, most);
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

  synchronized boolean isOpen(Work work) {
    return !work.ended();
  }

  /** Counts {@code answered} samples; true if these were the last of a work that is open. */
  synchronized boolean isLast(Work work, int answered) {
    boolean last = !work.ended() && work.answer(answered);
    if (last) {
      forget(work);
    }
    return last;
  }

  /** Takes a work out that is not wanted any more; false if it had ended before. */
  synchronized boolean close(Work work) {
    boolean open = !work.ended();
    work.end();
    forget(work);
    return open;
  }

  private void forget(Work work) {
    works.remove(work);
    fairness.keepOnly(works.stream().map(Work::client).collect(Collectors.toSet()));
  }

  /** Whether nobody waits any more for any sample of a group. */
  synchronized boolean abandoned(Group group) {
    return group.slices().stream().allMatch(slice -> slice.work().ended());
  }

  Takers takers() {
    return takers;
  }

  Speeds speeds() {
    return speeds;
  }
}
