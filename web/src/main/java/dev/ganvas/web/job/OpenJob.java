package dev.ganvas.web.job;

import dev.ganvas.web.task.Task;
import dev.ganvas.web.work.Glance;
import dev.ganvas.web.work.SearchWork;
import dev.ganvas.web.work.Work;
import java.util.Optional;

/**
 * A job that has not ended.
 *
 * @param task as it was read: pages hear of a job several times a second
 */
record OpenJob(Task task, Work work) {
  /** How far its search is, if it searches. */
  Optional<Glance> glance() {
    return work instanceof SearchWork searching ? searching.search().glance() : Optional.empty();
  }
}
