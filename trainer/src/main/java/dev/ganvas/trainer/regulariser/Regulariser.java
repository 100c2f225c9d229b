package dev.ganvas.trainer.regulariser;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.ganvas.trainer.loop.Term;

/** A term of the critic's loss that bounds its gradient. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes(@JsonSubTypes.Type(value = GradientPenalty.class, name = "gradient-penalty"))
public interface Regulariser extends Term {}
