package dev.ganvas.trainer.condition;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.ganvas.models.layer.Conditioning;
import dev.ganvas.trainer.data.DataDescription;

/** What both networks are told about a sample, and how it enters them. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Unconditional.class, name = "none"),
  @JsonSubTypes.Type(value = ConcatLabel.class, name = "label-concat"),
  @JsonSubTypes.Type(value = EmbedLabel.class, name = "label-embedding"),
  @JsonSubTypes.Type(value = ProjectLabel.class, name = "label-projection")
})
public interface Condition {
  /**
   * The layers for a data set.
   *
   * @throws IllegalArgumentException if the data does not have what this condition tells
   */
  Conditioning conditioning(DataDescription data);
}
