package dev.ganvas.models.card;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/**
 * What the graph gives: pictures, points or scores of classes. In JSON the fields present tell
 * which.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
@JsonSubTypes({
  @JsonSubTypes.Type(ImageOutput.class),
  @JsonSubTypes.Type(VectorOutput.class),
  @JsonSubTypes.Type(ClassOutput.class)
})
public sealed interface Output permits ImageOutput, VectorOutput, ClassOutput {
  /** The name of the graph's output. */
  String tensor();

  /** The number of floats in one picture, point or row of scores. */
  int size();

  /** The sizes of one picture, point or row of scores, from the outermost on. */
  @JsonIgnore
  default List<Integer> shape() {
    return List.of(size());
  }
}
