package dev.ganvas.web.job;

import dev.ganvas.models.Check;
import dev.ganvas.runtime.Sample;
import dev.ganvas.web.project.ProjectionSearch;
import dev.ganvas.web.project.Projections;
import dev.ganvas.web.shelf.Model;
import dev.ganvas.web.shelf.Shelf;
import dev.ganvas.web.store.JobRow;
import dev.ganvas.web.task.ProjectTask;
import dev.ganvas.web.task.Task;
import dev.ganvas.web.work.SearchWork;
import dev.ganvas.web.work.Work;
import dev.ganvas.web.work.WorkQueue;
import java.util.List;
import java.util.function.DoubleConsumer;

/** Who makes what jobs ask for: models draw, and what has to be found first is searched for. */
public record Makers(Shelf shelf, WorkQueue queue, Projections projections) {

  /**
   * What of a job is still to be made.
   *
   * @throws IllegalArgumentException or {@link dev.ganvas.web.http.HttpFailure} if it cannot be any
   *     more
   */
  Work work(JobRow row, Task task, JobTaker taker) {
    Model model =
        shelf
            .find(task.model())
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "there is no model %s any more".formatted(Check.quoted(task.model()))));
    String client = row.job().client();
    if (task instanceof ProjectTask sent) {
      ProjectionSearch search = projections.search(sent, model.directory(), taker);
      return new SearchWork(client, sent.sample(), search, taker);
    }
    List<Sample> samples = task.samples();
    return new Work(client, task.model(), samples.subList(row.done(), samples.size()), taker);
  }

  /**
   * Puts a work into the queue and tells its place in the order; takes it out again if that fails.
   *
   * @throws dev.ganvas.web.work.QueueFullException if there are too many
   */
  void ask(Work work, DoubleConsumer placed) {
    double place = work instanceof SearchWork ? queue.add(work) : shelf.ask(work);
    try {
      placed.accept(place);
    } catch (RuntimeException e) {
      queue.cancel(work, Reasons.of(e));
      throw e;
    }
  }
}
