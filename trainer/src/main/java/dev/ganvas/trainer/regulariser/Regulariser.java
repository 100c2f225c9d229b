package dev.ganvas.trainer.regulariser;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.ganvas.trainer.loop.Term;

/** A term of the critic's loss that bounds its gradient or its scores. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = GradientPenalty.class, name = "gradient-penalty"),
  @JsonSubTypes.Type(value = Dragan.class, name = "dragan"),
  @JsonSubTypes.Type(value = R1.class, name = "r1"),
  @JsonSubTypes.Type(value = R2.class, name = "r2"),
  @JsonSubTypes.Type(value = Drift.class, name = "drift")
})
public interface Regulariser extends Term {
  /**
   * Whether it reads the critic's slope at one sample: then the critic has no batch norm. That one
   * number tells it of the whole batch, as minibatch deviation does, changes the slope little and
   * is done in the literature; so does minibatch discrimination, to which a sample is little but to
   * those that are near it.
   */
  default boolean ofSingleSamples() {
    return true;
  }
}
