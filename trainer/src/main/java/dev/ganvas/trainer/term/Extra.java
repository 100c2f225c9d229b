package dev.ganvas.trainer.term;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** Something that steadies the game beside its objective, whatever the networks. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = FeatureMatching.class, name = "feature-matching"),
  @JsonSubTypes.Type(value = StyleMixing.class, name = "style-mixing"),
  @JsonSubTypes.Type(value = PathLength.class, name = "path-length"),
  @JsonSubTypes.Type(value = HistoricalAveraging.class, name = "historical-averaging")
})
public interface Extra extends Terms {
  /** Whether it is about the styles of a generator, which then has to have some. */
  default boolean needsStyles() {
    return false;
  }
}
