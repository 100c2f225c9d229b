package dev.ganvas.trainer.loop;

import java.util.Map;

/** What a run tells its listeners. */
public sealed interface Event {
  /** The metric that is the speed. */
  String SPEED = "images_per_second";

  /** Real images seen so far. */
  long images();

  /** The run begins, or goes on, towards {@code total} images. */
  record Started(long images, long total) implements Event {}

  /** Every player has had its turn once more. */
  record Played(long images) implements Event {}

  /**
   * Time for a reading.
   *
   * @param metrics {@code loss/...}, {@code score/...} and {@link #SPEED}, which are means since
   *     the last one; {@code gradient/...}, {@code spread/...}, {@code modes/...} and {@code
   *     familiar/...}, which are of the first update since then
   */
  record Measured(long images, Map<String, Double> metrics) implements Event {}

  /** A stage is over, and the networks are about to grow. */
  record Growing(long images) implements Event {}

  /** The run is at its end, or has been stopped. */
  record Ended(long images) implements Event {}
}
