package dev.ganvas.models.card;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What the graph gives: pictures or points. In JSON the fields present tell which. */
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
@JsonSubTypes({@JsonSubTypes.Type(ImageOutput.class), @JsonSubTypes.Type(VectorOutput.class)})
public sealed interface Output permits ImageOutput, VectorOutput {
  /** The name of the graph's output. */
  String tensor();

  /** The values that the output takes. */
  Range range();

  /** The number of floats in one picture or point. */
  int size();
}
