package dev.ganvas.models.card;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ganvas.models.Check;
import java.util.Map;

/**
 * How the weights came to be.
 *
 * @param recipe the training recipe's name
 * @param data the data set's name
 * @param imagesSeen by the networks over the whole training
 * @param metrics name (which states the protocol) to value; beside it, as {@code NAME_floor}, what
 *     real samples get
 * @param wallSeconds duration of the training
 * @param versions library to version
 * @param lessons the numbers by which it can be repeated, for a judge; empty where it says nothing
 */
public record Training(
    String recipe,
    String data,
    long imagesSeen,
    long seed,
    Map<String, Double> metrics,
    double wallSeconds,
    Map<String, String> versions,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Double> lessons) {
  /** What the name of a metric's floor ends with. */
  public static final String FLOOR = "_floor";

  public Training {
    Fields.text("training.recipe", recipe);
    Fields.text("training.data", data);
    Check.that(imagesSeen >= 0, "training.imagesSeen is %d; allowed are 0 and above", imagesSeen);
    metrics = Fields.finite("training.metrics", metrics);
    Check.within("training.wallSeconds", wallSeconds, 0, Double.MAX_VALUE);
    versions = Fields.entries("training.versions", versions);
    lessons = Fields.finite("training.lessons", lessons);
  }

  /** The same training with these measures in the place of others. */
  Training withMetrics(Map<String, Double> measured) {
    return new Training(recipe, data, imagesSeen, seed, measured, wallSeconds, versions, lessons);
  }
}
