package dev.ganvas.web.training;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A run at a glance.
 *
 * @param id its directory's name, such as {@code 00007-wgan-gp-fashion-mnist}
 * @param data the name of what it learns from
 * @param images real images seen at the last reading
 * @param totalImages how many it is to see
 * @param speed images a second at the last reading
 * @param settings the recipe with every setting
 * @param metrics the names of what it measures
 */
public record RunSummary(
    String id,
    String recipe,
    String data,
    long seed,
    State state,
    long images,
    long totalImages,
    OptionalDouble speed,
    Instant started,
    Instant updated,
    JsonNode settings,
    List<String> metrics,
    List<Note> notes) {

  /** Whether it goes on. */
  public enum State {
    /** Something has been measured lately. */
    RUNNING,
    /** Neither finished nor heard of lately. */
    STOPPED,
    /** All images have been seen, or its bundle is there. */
    DONE
  }

  /** The same run, being trained. */
  RunSummary running() {
    return new RunSummary(
        id,
        recipe,
        data,
        seed,
        State.RUNNING,
        images,
        totalImages,
        speed,
        started,
        updated,
        settings,
        metrics,
        notes);
  }
}
