package dev.ganvas.trainer.condition;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.ganvas.models.card.Code;
import dev.ganvas.models.layer.Conditioning;
import dev.ganvas.trainer.data.DataDescription;
import dev.ganvas.trainer.term.Terms;
import java.util.List;

/** What both networks are told about a sample, and how it enters them. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Unconditional.class, name = "none"),
  @JsonSubTypes.Type(value = ConcatLabel.class, name = "label-concat"),
  @JsonSubTypes.Type(value = EmbedLabel.class, name = "label-embedding"),
  @JsonSubTypes.Type(value = ProjectLabel.class, name = "label-projection"),
  @JsonSubTypes.Type(value = AuxiliaryClass.class, name = "auxiliary-class"),
  @JsonSubTypes.Type(value = ProjectedClass.class, name = "projected-class"),
  @JsonSubTypes.Type(value = LatentCode.class, name = "latent-code")
})
public interface Condition extends Terms {
  /**
   * The layers for a data set.
   *
   * @throws IllegalArgumentException if the data does not have what this condition tells
   */
  Conditioning conditioning(DataDescription data);

  /** What the generator is told that the data does not know, drawn anew for each sample. */
  default List<Code> codes() {
    return List.of();
  }

  /** Whether the critic hears or says something of each single sample. */
  default boolean concernsCritic() {
    return true;
  }
}
