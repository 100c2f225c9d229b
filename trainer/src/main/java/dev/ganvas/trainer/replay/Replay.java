package dev.ganvas.trainer.replay;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.ganvas.trainer.loop.Batch;
import dev.ganvas.trainer.loop.Step;

/** Which of the generator's samples the critic learns from. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Present.class, name = "present"),
  @JsonSubTypes.Type(value = ExperienceReplay.class, name = "experience-replay")
})
public interface Replay {
  /** What the critic gets in place of a fresh batch; one sample for each, with its conditions. */
  Batch of(Step step, Batch fresh);

  /**
   * Checks that batches of this size can be replayed.
   *
   * @throws IllegalArgumentException if not
   */
  default void checkFit(int batch) {}
}
