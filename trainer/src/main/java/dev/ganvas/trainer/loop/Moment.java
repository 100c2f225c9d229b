package dev.ganvas.trainer.loop;

import dev.ganvas.models.random.SeedStream;
import dev.ganvas.trainer.loop.Step.Draw;
import dev.ganvas.trainer.schedule.Schedule;

/** When a batch is drawn: its random numbers, and what schedules give then. */
@FunctionalInterface
public interface Moment {
  /** The random numbers for one purpose, the same at every call. */
  SeedStream random(Draw draw);

  /** What a schedule gives then; of a moment that is in no run, what it gives at the end of one. */
  default double at(Schedule schedule) {
    return schedule.at(1, 1);
  }
}
