package dev.ganvas.trainer.schedule;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** When networks grow, as a function of the images seen. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = AtOnce.class, name = "none"),
  @JsonSubTypes.Type(value = Doubling.class, name = "doubling")
})
public interface GrowthPlan {
  /**
   * The stages of a run, one after the other from its first image on; the last has no end.
   *
   * @param doublings of the images until they have the data's size
   * @param total images that the run will see
   * @throws IllegalArgumentException if networks cannot grow so
   */
  List<Stage> stages(int doublings, long total);
}
