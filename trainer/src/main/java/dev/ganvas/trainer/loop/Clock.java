package dev.ganvas.trainer.loop;

import dev.ganvas.models.random.SeedStream;
import dev.ganvas.trainer.schedule.Schedule;

/**
 * Where a run stands: the images seen and the updates made. All random numbers of an update come
 * from the run's seed and its number, so that resuming needs no other state.
 */
public final class Clock {
  /** Streams kept for each update. */
  private static final int STREAMS = 16;

  private final long seed;
  private long images;
  private long updates;
  private long end = 1;

  /** A run at its beginning, or resumed at a checkpoint. */
  public Clock(long seed, long images, long updates) {
    this.seed = SeedStream.of(seed, -1).nextLong();
    this.images = images;
    this.updates = updates;
  }

  /** Real images that the critic has been shown. */
  public long images() {
    return images;
  }

  /** Updates made, of all players together. */
  public long updates() {
    return updates;
  }

  /** Sets how many images the run will see in all, which schedules need to know. */
  public void endAt(long images) {
    end = images;
  }

  /** What a schedule gives now. */
  public double at(Schedule schedule) {
    return schedule.at(images, end);
  }

  void advance(int imagesSeen) {
    images += imagesSeen;
    updates++;
  }

  SeedStream random(int stream) {
    return SeedStream.of(seed, updates * STREAMS + stream);
  }
}
