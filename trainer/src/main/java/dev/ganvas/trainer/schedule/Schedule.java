package dev.ganvas.trainer.schedule;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** A factor that varies with the images seen. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Constant.class, name = "constant"),
  @JsonSubTypes.Type(value = LinearDecay.class, name = "linear-decay")
})
public interface Schedule {
  /**
   * The factor after {@code images} of a run that will see {@code total}.
   *
   * @return at least 0
   */
  double at(long images, long total);
}
