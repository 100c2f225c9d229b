package dev.ganvas.models.layer;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.ganvas.models.graph.Value;

/**
 * What a critic sees of the rest of its batch, so that a generator whose samples are all alike
 * gives itself away.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = EachAlone.class, name = "none"),
  @JsonSubTypes.Type(value = MinibatchDeviation.class, name = "minibatch-deviation"),
  @JsonSubTypes.Type(value = MinibatchDiscrimination.class, name = "minibatch-discrimination")
})
public interface BatchSense {
  /** The critic's features [N, dim] -> them, and what is added to them: [N, dim or more]. */
  Value of(Layers layers, Value features);
}
