package dev.ganvas.web.work;

import dev.ganvas.runtime.ModelException;
import java.util.function.DoubleConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells takers what becomes of their works: each under its own monitor, so that nothing is told
 * after the end, and never under that of the queue. A work whose taker fails ends alone.
 */
final class Takers {
  private static final Logger LOG = LoggerFactory.getLogger(Takers.class);

  private final WorkQueue queue;

  Takers(WorkQueue queue) {
    this.queue = queue;
  }

  /**
   * Tells those whose works begin with this group, and {@code waited} how many seconds that took.
   */
  void begin(Group group, DoubleConsumer waited) {
    for (Slice slice : group.slices()) {
      Work work = slice.work();
      synchronized (work.taker()) {
        if (slice.first() == 0 && queue.isOpen(work)) {
          waited.accept(work.age());
          guarded(work, work.taker()::begun);
        }
      }
    }
  }

  /** Passes an answer on, unless nobody waits for it any more. */
  void answer(Work work, Answer answer) {
    synchronized (work.taker()) {
      if (!queue.isOpen(work)) {
        return;
      }
      guarded(work, () -> work.taker().take(answer));
      if (queue.isLast(work, answer.samples().size())) {
        tell(work, null);
      }
    }
  }

  private void guarded(Work work, Runnable telling) {
    try {
      telling.run();
    } catch (RuntimeException e) {
      end(work, e);
    } catch (OutOfMemoryError e) {
      end(work, new ModelException("the memory is not enough for this just now"));
    }
  }

  /** Ends a work for a reason that its client is told; false if it had ended before. */
  boolean end(Work work, RuntimeException failure) {
    if (!queue.close(work)) {
      return false;
    }
    synchronized (work.taker()) {
      tell(work, failure);
    }
    return true;
  }

  private static void tell(Work work, RuntimeException failure) {
    try {
      work.taker().ended(failure);
    } catch (RuntimeException e) {
      LOG.error("A work of {} ended, and whoever asked for it cannot be told", work.model(), e);
    }
  }
}
