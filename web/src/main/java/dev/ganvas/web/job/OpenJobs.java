package dev.ganvas.web.job;

import dev.ganvas.web.work.Work;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/** The jobs that have not ended, by their ids. Safe for all threads. */
final class OpenJobs {
  private final Map<Long, OpenJob> jobs = new ConcurrentHashMap<>();
  private final Set<Long> cancelled = ConcurrentHashMap.newKeySet();

  void add(long id, OpenJob job) {
    jobs.put(id, job);
  }

  Optional<OpenJob> find(long id) {
    return Optional.ofNullable(jobs.get(id));
  }

  void ended(long id) {
    jobs.remove(id);
    cancelled.remove(id);
  }

  List<Work> works() {
    return jobs.values().stream().map(OpenJob::work).toList();
  }

  /** Tells the place of each job whose work has one. */
  void forEach(Map<Work, Double> places, BiConsumer<Long, Double> placed) {
    jobs.forEach(
        (id, job) ->
            Optional.ofNullable(places.get(job.work()))
                .ifPresent(place -> placed.accept(id, place)));
  }

  /** Notes that somebody wants a job to end; false if somebody has wanted so already. */
  boolean cancel(long id) {
    return cancelled.add(id);
  }

  /** Takes back what {@link #cancel} noted, since the job had ended before. */
  void keep(long id) {
    cancelled.remove(id);
  }

  /** Whether somebody wanted a job to end. */
  boolean isCancelled(long id) {
    return cancelled.contains(id);
  }
}
